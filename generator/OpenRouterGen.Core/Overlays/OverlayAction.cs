using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Overlays;

/// <summary>What one action does to the nodes of its target.</summary>
/// <param name="TargetSpot">Where the target is written; problems of the action stand there.</param>
internal abstract record OverlayAction(JsonPath Target, SourceSpot TargetSpot);
