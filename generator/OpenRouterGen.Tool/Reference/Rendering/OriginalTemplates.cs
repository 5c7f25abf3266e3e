using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Reference;

/// <summary>Our templates as files, for who wants pages of another form.</summary>
internal static class OriginalTemplates
{
    /// <summary>Writes them. A file of the same name that says something else may be a person's work: then nothing is written.</summary>
    /// <param name="context">What a command touches.</param>
    /// <param name="folder">The folder, as a full path; it need not exist.</param>
    /// <param name="asJson">Whether the result is JSON.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ToolException">The folder cannot be written, or has such a file.</exception>
    public static int Write(ToolContext context, string folder, bool asJson)
    {
        var missing = Missing(context, folder);
        foreach (var (path, text) in missing)
        {
            OutputFile.Write(context, path, text);
        }

        if (asJson)
        {
            context.Screen.Write(ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("folder", folder);
                json.WriteList("written", missing.Select(file => Path.GetFileName(file.Path)));
                json.WriteEndObject();
            }));
        }
        else
        {
            var count = TemplateFolder.Names.Count;
            context.Screen.WriteLine(FormattableString.Invariant(
                $"{context.Shown(folder)} has {count} templates: {missing.Count} written, {count - missing.Count} as before."));
            context.Screen.Note("Change what you want, and delete the others: those follow the version of the tool.");
        }

        return ExitCode.Done;
    }

    private static List<(string Path, string Text)> Missing(ToolContext context, string folder)
    {
        try
        {
            context.Disk.CreateFolder(folder);
            var files = TemplateFolder.Names.Select(name => name + TemplateFolder.Extension)
                .Select(name => (Path: Path.Combine(folder, name), Text: TemplateFolder.Original(name))).ToList();
            var other = files.FirstOrDefault(file => Path.Exists(file.Path) && (Directory.Exists(file.Path) || File.ReadAllText(file.Path) != file.Text)).Path;
            return other is null
                ? [.. files.Where(file => !File.Exists(file.Path))]
                : throw ToolException.Input($"'{context.Shown(other)}' is there, and differs from ours; name another folder, or move it away");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input($"'{context.Shown(folder)}' cannot have templates: {exception.Message.TrimEnd('.')}; name another folder", exception);
        }
    }
}
