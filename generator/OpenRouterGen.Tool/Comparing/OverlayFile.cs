using System.Text;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>The overlay that keeps the old names of what only got another one.</summary>
internal static class OverlayFile
{
    private const string Head = """
        overlay: 1.0.0
        info:
          title: Names that stay
          version: '1'
        actions:

        """;

    /// <summary>The text of the overlay; null when nothing was renamed.</summary>
    public static string? Of(IEnumerable<Finding> findings)
    {
        var actions = findings.Select(finding => finding.Overlay).OfType<string>().ToList();
        if (actions.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var line in actions.SelectMany(action => action.TrimEnd('\n').Split('\n')))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }
}
