using System.Text.RegularExpressions;

namespace OpenRouterGen.Generator.Tests.Documentation;

/// <summary>The text of a diagnostic's page.</summary>
internal static partial class PageText
{
    /// <summary>What stands below title and severity, on one line, without marks of Markdown.</summary>
    public static string Beginning(string page)
    {
        var paragraph = string.Join(' ', page.Split("\n\n")[2].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return Link().Replace(paragraph, "$1").Replace("`", string.Empty, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
