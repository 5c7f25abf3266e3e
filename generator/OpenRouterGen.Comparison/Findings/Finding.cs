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
    /// <summary>The same in the old document; null for what is new.</summary>
    public string? OldPointer { get; init; }

    /// <summary>The emitted type that it is about, without its namespace; null when it is about none.</summary>
    public string? Type { get; init; }

    /// <summary>The member of that type; null when it is about the type itself.</summary>
    public string? Member { get; init; }

    /// <summary>What stood there; null for what is new.</summary>
    public string? Old { get; init; }

    /// <summary>What stands there now; null for what is gone.</summary>
    public string? New { get; init; }

    public SourceSpot? OldSpot { get; init; }

    public SourceSpot? NewSpot { get; init; }

    /// <summary>What in the user's code stops compiling because of it.</summary>
    public EquatableList<SourceBreak> Breaks { get; init; } = EquatableList<SourceBreak>.Empty;

    /// <summary>The ids of the diagnostics that report what was valid: our own, or a warning of the compiler.</summary>
    public EquatableList<string> Diagnostics { get; init; } = EquatableList<string>.Empty;

    /// <summary>What to do, in a sentence; null for nothing.</summary>
    public string? Advice { get; init; }

    /// <summary>What else changes by it, each in a few words: types that came and went.</summary>
    public EquatableList<string> Consequences { get; init; } = EquatableList<string>.Empty;

    /// <summary>The old name in C# of what only has another one; null for anything else.</summary>
    public string? OldName { get; init; }

    /// <summary>The new name in C# of what only has another one; null for anything else.</summary>
    public string? NewName { get; init; }

    /// <summary>Actions of an overlay that keep the old name, as they stand in its list of actions; null for none.</summary>
    public string? Overlay { get; init; }

    /// <summary>What accepted findings are known by.</summary>
    public string Fingerprint => Findings.Fingerprint.Of(Check.Id, Pointer, Old, New);
}
