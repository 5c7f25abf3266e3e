using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Findings;

/// <summary>One change of the document or of the catalog, with everything that follows from it.</summary>
/// <param name="Check">What kind of change it is.</param>
/// <param name="Pointer">Where it is, as the pointer of the document: the new one's, the old one's for what is gone.</param>
/// <param name="Verdicts">What it means.</param>
internal sealed record Finding(Check Check, string Pointer, Verdicts Verdicts)
{
    /// <summary>What stood there; null for what is new.</summary>
    public string? Old { get; init; }

    /// <summary>What stands there now; null for what is gone.</summary>
    public string? New { get; init; }

    public SourceSpot? OldSpot { get; init; }

    public SourceSpot? NewSpot { get; init; }

    /// <summary>What in the user's code stops compiling because of it.</summary>
    public EquatableList<SourceBreak> Breaks { get; init; } = EquatableList<SourceBreak>.Empty;

    /// <summary>The ids of our own diagnostics that report what was valid.</summary>
    public EquatableList<string> Diagnostics { get; init; } = EquatableList<string>.Empty;

    /// <summary>What to do, in a sentence; null for nothing.</summary>
    public string? Advice { get; init; }
}
