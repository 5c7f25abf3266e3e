using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>A node that a query found, with where it hangs: the key is null in a list, the parent at the root.</summary>
/// <param name="Depth">The root has 1.</param>
internal sealed record JsonPathMatch(SpecNode Node, SpecNode? Parent, string? Key, int Depth);
