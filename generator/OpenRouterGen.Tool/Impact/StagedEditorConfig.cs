using System.Text;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Tool.Impact;

/// <summary>
/// The file by which MSBuild says to the generator what each additional file is for: a section for each, with its role. Where a staged file takes the place
/// of another one, it takes its section.
/// </summary>
internal sealed partial class StagedEditorConfig
{
    private const string Role = "build_metadata.AdditionalFiles.OpenRouterGenRole =";

    private readonly string[] _lines;
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    public StagedEditorConfig(string text)
    {
        _lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        string? section = null;
        foreach (var line in _lines)
        {
            section = Section(line) ?? section;
            if (section is not null && line.StartsWith(Role, StringComparison.Ordinal))
            {
                _roles[section] = line[Role.Length..].Trim();
            }
        }
    }

    /// <summary>What an additional file is for; null for one that is none of ours.</summary>
    public string? RoleOf(string path) => _roles.GetValueOrDefault(Slashed(path));

    /// <summary>The same with other files for some roles.</summary>
    public string With(StagedInputs staged)
    {
        var text = new StringBuilder();
        foreach (var line in _lines)
        {
            var role = Section(line) is { } section ? _roles.GetValueOrDefault(section) : null;
            text.Append(role is not null && staged.TryGet(role, out var path) && path is not null ? $"[{Escaped(Slashed(path))}]" : line).Append('\n');
        }

        return text.ToString();
    }

    private static string? Section(string line) => line is ['[', .., ']'] ? Escape().Replace(line[1..^1], "$1") : null;

    // As MSBuild writes them: slashes on every system, and a backslash before what a pattern would mean otherwise.
    private static string Slashed(string path) => path.Replace('\\', '/');

    private static string Escaped(string path) => Special().Replace(path, @"\$0");

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[*?{},;\[\]#!]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
