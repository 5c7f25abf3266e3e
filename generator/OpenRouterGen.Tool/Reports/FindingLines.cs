using System.Globalization;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Reports;

/// <summary>Findings as lines for a person.</summary>
internal static class FindingLines
{
    public static void Write(Screen screen, ComparisonResult result)
    {
        foreach (var finding in result.Findings)
        {
            screen.WriteLine($"{finding.Verdicts.ToString().ToLowerInvariant()}: {finding.Check.Id}: {finding.Pointer}: {finding.Check.Title}");
        }

        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Findings.Count} findings of {result.ChecksRun} checks."));
    }
}
