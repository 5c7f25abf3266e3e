using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>Where a part of the model stands.</summary>
/// <param name="Pointer">The JSON pointer behind a <c>#</c> after overlays and repairs, with the file in front when it is not the document.</param>
/// <param name="Spot">The place in the file; an overlay's for what an overlay wrote.</param>
internal readonly record struct ModelPlace(string Pointer, SourceSpot Spot);
