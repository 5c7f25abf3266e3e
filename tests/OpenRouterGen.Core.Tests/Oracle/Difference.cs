using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>A fact in which the two readings differ, with our node for the explanations to look at.</summary>
internal sealed record Difference(string Place, string Fact, string? Ours, string? Theirs, SpecNode Node)
{
    /// <summary>The node and, behind their references, the parts of its allOf, and theirs.</summary>
    public required IReadOnlyList<SpecMapping> Parts { get; init; }

    public override string ToString() => $"{Place} (line {Node.Spot.Line}): {Fact} is '{Ours ?? "absent"}' here and '{Theirs ?? "absent"}' there";
}
