using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>A member of an object. <paramref name="Component"/> is where it stands when it comes from another component, through an allOf.</summary>
internal sealed record SchemaProperty(string WireName, SpecNode Node, string? Component, SourceSpot Spot)
{
    /// <summary>Whether the member itself, or another part of an allOf, says <c>readOnly</c> of it.</summary>
    public bool IsReadOnly { get; init; } = Says(Node, "readOnly");

    /// <summary>Whether the member itself, or another part of an allOf, says <c>writeOnly</c> of it.</summary>
    public bool IsWriteOnly { get; init; } = Says(Node, "writeOnly");

    private static bool Says(SpecNode node, string key) => node is SpecMapping mapping && mapping.IsTrue(key);
}
