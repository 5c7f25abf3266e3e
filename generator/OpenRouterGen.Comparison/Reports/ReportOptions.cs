using OpenRouterGen.Comparison.Acceptance;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>What a report shows beside the findings.</summary>
internal sealed record ReportOptions
{
    public static readonly ReportOptions Default = new();

    /// <summary>What the old client is called, such as a path or a date.</summary>
    public string Old { get; init; } = "old";

    public string New { get; init; } = "new";

    /// <summary>What was accepted; null when nobody has accepted anything.</summary>
    public AcceptanceResult? Acceptance { get; init; }

    /// <summary>What was accepted and is not found any more.</summary>
    public EquatableList<AcceptedFinding> NotNeeded => Acceptance?.NotNeeded ?? EquatableList<AcceptedFinding>.Empty;

    /// <summary>The version of the tool; null when it is none's.</summary>
    public string? ToolVersion { get; init; }

    /// <summary>The columns of a text report.</summary>
    public int Width { get; init; } = 80;

    /// <summary>
    /// Makes a piece of a text report as a terminal shows it. The text has no control characters; what a markup of the terminal's reserves is for this to
    /// escape.
    /// </summary>
    public Func<string, ReportTone, string> Paint { get; init; } = (text, _) => text;

    /// <summary>The most characters of a markdown report: a body of a pull request has 65,536.</summary>
    public int LongestMarkdown { get; init; } = 60_000;
}
