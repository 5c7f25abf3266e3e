using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Folders;

/// <summary>
/// Writes the files of a folder so that a stop at any moment leaves the old ones, the new ones, or a journal, which the generator reports and the next
/// update finishes. Several files have no common rename: the new ones are put aside and flushed, the journal gets its name, then they get theirs.
/// </summary>
internal sealed class FolderWriter(string folder, IFolderDisk disk)
{
    private readonly string _staging = Path.Combine(folder, FolderNames.Staging);
    private readonly string _journal = Path.Combine(folder, FolderNames.Staging, FolderNames.Journal);

    /// <summary>Whether an update was stopped while it wrote.</summary>
    public bool IsInterrupted => File.Exists(_journal);

    /// <summary>The files that differ from what is there, in the order in which they are written.</summary>
    public IReadOnlyList<NewFile> Changed(IEnumerable<NewFile> files) =>
        [.. files.Where(Differs).OrderBy(file => FolderNames.Written.ToList().IndexOf(file.Name))];

    /// <summary>Refuses what cannot be written before anything else is done for it.</summary>
    /// <exception cref="ToolException">A file's name is that of a folder.</exception>
    public void Check(IReadOnlyList<NewFile> changed)
    {
        if (changed.Select(file => Path.Combine(folder, file.Name)).FirstOrDefault(Directory.Exists) is { } blocked)
        {
            throw ToolException.Input($"'{blocked}' is a folder, and a file has this name; nothing was changed. Move it away, and update again");
        }
    }

    /// <summary>Writes files.</summary>
    /// <param name="changed">What <see cref="Changed"/> returned.</param>
    /// <exception cref="ToolException">The folder may not be written, or another update writes it. Nothing has changed.</exception>
    public void Write(IReadOnlyList<NewFile> changed)
    {
        if (changed.Count > 0)
        {
            Guarded(() => Stage(changed));
        }
        else if (Directory.Exists(_staging))
        {
            // What an update left that was stopped after its last file.
            Guarded(() => { });
        }
    }

    /// <summary>Finishes what was stopped.</summary>
    /// <exception cref="ToolException">It cannot be finished: a file that was put aside is gone.</exception>
    public void Finish() => Guarded(() =>
    {
        var files = FolderJournal.Read(_journal);
        foreach (var (name, hash) in files)
        {
            if (!IsWhole(Staged(name), hash) && !IsWhole(Path.Combine(folder, name), hash))
            {
                throw ToolException.Input(
                    $"the update of '{folder}' that was interrupted cannot be finished, since '{FolderNames.Staging}' lacks {name}; "
                    + $"put the folder back as it was, delete '{FolderNames.Staging}' in it, and update again");
            }
        }

        Name(files.Select(file => file.Name).Where(name => File.Exists(Staged(name))));
    });

    private void Stage(IReadOnlyList<NewFile> files)
    {
        var draft = _journal + ".new";
        try
        {
            foreach (var file in files)
            {
                disk.Write(Staged(file.Name), file.Content);
            }

            disk.Write(draft, FolderJournal.Of(files));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (var path in files.Select(file => Staged(file.Name)).Append(draft).Where(File.Exists))
            {
                disk.Delete(path);
            }

            throw;
        }

        disk.Replace(draft, _journal);
        Name(files.Select(file => file.Name));
    }

    private void Name(IEnumerable<string> names)
    {
        foreach (var name in names.ToList())
        {
            disk.Replace(Staged(name), Path.Combine(folder, name));
        }

        disk.Delete(_journal);
    }

    private void Guarded(Action action)
    {
        var isNew = !Directory.Exists(folder);
        try
        {
            disk.CreateFolder(_staging);
            using (FolderGuard.Take(_staging))
            {
                try
                {
                    action();
                }
                finally
                {
                    Clean();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var state = IsInterrupted ? "the update is half done, and the next one finishes it" : "nothing was changed";
            throw ToolException.Input($"'{folder}' cannot be written: {exception.Message.TrimEnd('.')}; {state}. Correct that, and update again", exception);
        }
        finally
        {
            Leave(isNew);
        }
    }

    // What an update left that was stopped before it had a journal.
    private void Clean()
    {
        if (IsInterrupted)
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(_staging, "*.new").ToList())
        {
            disk.Delete(path);
        }
    }

    private void Leave(bool isNew)
    {
        if (Directory.Exists(_staging) && !Directory.EnumerateFileSystemEntries(_staging).Any())
        {
            disk.DeleteFolder(_staging);
        }

        if (isNew && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            disk.DeleteFolder(folder);
        }
    }

    private string Staged(string name) => Path.Combine(_staging, name + ".new");

    private bool Differs(NewFile file)
    {
        var path = Path.Combine(folder, file.Name);
        return !File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content);
    }

    private static bool IsWhole(string path, string hash) => File.Exists(path) && FolderJournal.Hash(File.ReadAllBytes(path)) == hash;
}
