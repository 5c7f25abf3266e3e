using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Since 1.1: merges a node of the document itself.</summary>
internal sealed record OverlayCopy(JsonPath Target, SourceSpot TargetSpot, JsonPath Source, SourceSpot SourceSpot) : OverlayAction(Target, TargetSpot);
