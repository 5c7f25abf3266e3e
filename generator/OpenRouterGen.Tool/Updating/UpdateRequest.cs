using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Tool.Updating;

/// <summary>What an update is asked for.</summary>
/// <param name="From">The source of the document.</param>
/// <param name="CatalogFrom">The source of the catalog; null for the one that goes with the document's.</param>
internal sealed record UpdateRequest(string From, string? CatalogFrom)
{
    /// <summary>Only shows what would be written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Only looks whether anything would be.</summary>
    public bool Check { get; init; }

    /// <summary>What counts as a break; null for the default of what is asked.</summary>
    public Verdicts? FailOn { get; init; }

    /// <summary>Whether the project is compiled with what was taken, before it is written.</summary>
    public bool Build { get; init; }

    public bool Json { get; init; }

    public bool Writes => !DryRun && !Check;
}
