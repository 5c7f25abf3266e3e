using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Overlays;

internal sealed record OverlayRemoval(JsonPath Target, SourceSpot TargetSpot) : OverlayAction(Target, TargetSpot);
