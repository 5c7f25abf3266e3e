using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace OpenRouterGen.Tool.Reference;

/// <summary>The templates of pages: a user's where the folder has one of the name, and else ours.</summary>
internal sealed class TemplateFolder : ITemplateLoader
{
    /// <summary>How the name of a template ends as a file.</summary>
    public const string Extension = ".scriban";

    private readonly ToolContext _context;
    private readonly string? _folder;

    /// <param name="context">What a command touches.</param>
    /// <param name="folder">The user's templates, as a full path; null for none.</param>
    /// <exception cref="ToolException">There is no such folder, or it has no templates.</exception>
    public TemplateFolder(ToolContext context, string? folder)
    {
        (_context, _folder) = (context, folder);
        if (folder is not null && !Directory.Exists(folder))
        {
            throw ToolException.Input($"there is no folder '{context.Shown(folder)}'; name one with templates");
        }

        if (folder is not null && !Directory.EnumerateFiles(folder, "*" + Extension).Any())
        {
            var names = string.Join(", ", Names.Select(name => name + Extension));
            throw ToolException.Input($"'{context.Shown(folder)}' has no templates; they are {names}, and each that is missing is ours");
        }
    }

    /// <summary>The names of our templates.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(TemplateFolder).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The file of a template as a message names it.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public string PathOf(string name)
    {
        if (_folder is not null && Path.GetFileName(name) == name && File.Exists(Path.Combine(_folder, name + Extension)))
        {
            return Path.Combine(_folder, name + Extension);
        }

        return Names.Contains(name, StringComparer.Ordinal)
            ? name + Extension
            : throw ToolException.Input($"there is no template '{name}{Extension}'; ours are {string.Join(", ", Names)}");
    }

    /// <exception cref="ToolException">It cannot be read.</exception>
    public string Read(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return Original(path);
        }

        return SourceReader.ReadFile(_context, path, _context.Shown(path)).Text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }

    /// <summary>The text of a template of ours.</summary>
    /// <param name="file">Its name as a file.</param>
    public static string Original(string file)
    {
        using var stream = typeof(TemplateFolder).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public string Shown(string path) => Path.IsPathRooted(path) ? _context.Shown(path) : path;

    string ITemplateLoader.GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => PathOf(templateName);

    string ITemplateLoader.Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Read(templatePath);

    ValueTask<string?> ITemplateLoader.LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Read(templatePath));
}
