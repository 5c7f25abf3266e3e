using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Naming;

/// <summary>Who has a name.</summary>
/// <param name="Words">In words for a message; empty when the name is reserved.</param>
/// <param name="Spot">Where that stands.</param>
/// <param name="Chosen">Where the name was chosen for it; null when it was not.</param>
internal sealed record NameHolder(string Words, SourceSpot Spot, SourceSpot? Chosen)
{
    /// <summary>Emitted code itself, or C#.</summary>
    public static readonly NameHolder Reserved = new(string.Empty, default, null);

    public bool IsReserved => Words.Length == 0;

    /// <summary>Where it got its name, as the compiler writes places, in parentheses; empty when that is no place.</summary>
    public string Place =>
        (Chosen ?? Spot) is { File.Length: > 0 } spot ? FormattableString.Invariant($" ({spot.File}({spot.Line},{spot.Column}))") : string.Empty;
}
