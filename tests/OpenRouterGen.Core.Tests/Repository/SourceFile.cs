using System.Text.RegularExpressions;

namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>A file of C# in the repository.</summary>
/// <param name="Path">From the repository's folder, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The folder that the project file stands in, and the one below it that the file stands in.</summary>
    public string Project => string.Join('/', Path.Split('/').Take(2));

    /// <summary>The folder; with the project's folder in front.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>The folders between the project's and the file.</summary>
    public string[] Rooms => Path.Split('/')[2..^1];

    /// <summary>The file's name without <c>.cs</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>The file-scoped namespace; null without one.</summary>
    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } line ? line.Groups[1].Value : null;

    /// <summary>The names of the types that are not nested, in their order.</summary>
    public IReadOnlyList<string> Types => [.. TypeLine().Matches(string.Join('\n', Code())).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>
    /// The lines that are code. What stands in a raw literal of several lines is a text of its own (JSON, YAML, a program), whose lines no one may break:
    /// those are empty here.
    /// </summary>
    public IEnumerable<string> Code()
    {
        string? end = null;
        foreach (var line in Text.Split('\n'))
        {
            if (end is not null)
            {
                var closes = line.TrimStart().StartsWith(end, StringComparison.Ordinal);
                yield return closes ? line : "";
                if (!closes) continue;
                end = null;
            }

            if (RawStart().Match(line) is { Success: true } start) end = start.Value;
            yield return line;
        }
    }

    public override string ToString() => Path;

    [GeneratedRegex("^namespace ([\\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    // At the first column stand the types of a file-scoped namespace, and nothing else that has these words.
    [GeneratedRegex(
        "^(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe) )*"
            + @"(?:class|struct|record(?: class| struct)?|interface|enum|delegate [\w<>?,.]+) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex("\"{3,}$")]
    private static partial Regex RawStart();
}
