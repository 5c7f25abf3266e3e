using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>
/// A folder of files that the tool makes anew on each run. Each is whole at every moment, and a list says which of them are the tool's: only these are replaced
/// and removed. The list names the new files before they come, so that who stops the tool half way can emit again.
/// </summary>
internal sealed class OutputFolder(ToolContext context, string folder)
{
    // What the tool writes into such folders.
    private static readonly string[] s_extensions = [".cs", ".md"];

    private readonly string _manifest = Path.Combine(folder, OutputManifest.Name);

    /// <summary>Refuses a folder in which something would be lost.</summary>
    /// <param name="files">What will be written.</param>
    /// <param name="mayHaveOthers">Whether files that the tool did not write are no reason.</param>
    /// <exception cref="ToolException">The folder has such files, or its name is that of a file.</exception>
    public void Check(IReadOnlyList<NewFile> files, bool mayHaveOthers)
    {
        if (File.Exists(folder))
        {
            throw ToolException.Input($"'{context.Shown(folder)}' is a file; name a folder");
        }

        if (files.Select(file => PathOf(file.Name)).FirstOrDefault(Directory.Exists) is { } blocked)
        {
            throw ToolException.Input($"'{context.Shown(blocked)}' is a folder, and a file has this name; move it away, and emit again");
        }

        if (mayHaveOthers || !Directory.Exists(folder))
        {
            return;
        }

        var manifest = OutputManifest.Read(_manifest);
        var other = Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).FirstOrDefault(path =>
            path != _manifest && !IsDraft(path) && (Directory.Exists(path) || !manifest.Wrote(Path.GetFileName(path), path)));
        if (other is not null)
        {
            var reason = manifest.Files.ContainsKey(Path.GetFileName(other)) ? "was changed since it was emitted" : "was not emitted by this tool";
            throw ToolException.Input($"'{context.Shown(other)}' {reason}; name an empty folder, or allow it with --force, which keeps what has another name");
        }
    }

    /// <summary>Writes what is new, and removes what the tool wrote earlier and is no more.</summary>
    /// <exception cref="ToolException">The folder cannot be written.</exception>
    public OutputChanges Write(IReadOnlyList<NewFile> files)
    {
        try
        {
            context.Disk.CreateFolder(folder);
            var old = OutputManifest.Read(_manifest);
            var changed = files.Where(file => !IsThere(file)).ToList();
            var removed = old.Files.Keys.Except(files.Select(file => file.Name), StringComparer.Ordinal)
                .Where(name => File.Exists(PathOf(name)) && old.Wrote(name, PathOf(name))).ToList();
            if (changed.Count > 0 || removed.Count > 0)
            {
                Replace(OutputManifest.Name, old.With(files).Write(), isDurable: true);
            }

            SideBySide.Run(changed.Count, (share, shares) => WriteShare(changed, share, shares));
            removed.ForEach(name => context.Disk.Delete(PathOf(name)));
            var now = new NewFile(OutputManifest.Name, OutputManifest.None.With(files).Write());
            if (!IsThere(now))
            {
                Replace(now.Name, now.Content, isDurable: true);
            }

            return new OutputChanges([.. changed.Select(file => file.Name)], removed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception.Message.TrimEnd('.');
            throw ToolException.Input($"'{context.Shown(folder)}' cannot be written: {reason}; name another folder, or correct that and emit again", exception);
        }
    }

    private void WriteShare(List<NewFile> files, int share, int shares)
    {
        for (var i = share; i < files.Count; i += shares)
        {
            Replace(files[i].Name, files[i].Content, isDurable: false);
        }
    }

    // A client may have more than a thousand files: they are not flushed one by one, since all of them can be emitted again.
    private void Replace(string name, byte[] content, bool isDurable)
    {
        var draft = PathOf(name) + ".new";
        context.Disk.Write(draft, content, isDurable);
        context.Disk.Replace(draft, PathOf(name));
    }

    private bool IsThere(NewFile file) => File.Exists(PathOf(file.Name)) && File.ReadAllBytes(PathOf(file.Name)).AsSpan().SequenceEqual(file.Content);

    // What a tool that was stopped left behind.
    private static bool IsDraft(string path) =>
        s_extensions.Any(extension => path.EndsWith(extension + ".new", StringComparison.Ordinal))
        || path.EndsWith(OutputManifest.Name + ".new", StringComparison.Ordinal);

    private string PathOf(string name) => Path.Combine(folder, name);
}
