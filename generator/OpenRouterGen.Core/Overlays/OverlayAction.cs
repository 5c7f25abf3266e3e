using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>What one action does to the nodes of its target.</summary>
/// <param name="TargetSpot">Where the target is written; problems of the action stand there.</param>
internal abstract record OverlayAction(JsonPath Target, SourceSpot TargetSpot);

internal sealed record OverlayRemoval(JsonPath Target, SourceSpot TargetSpot) : OverlayAction(Target, TargetSpot);

internal sealed record OverlayUpdate(JsonPath Target, SourceSpot TargetSpot, SpecNode Update) : OverlayAction(Target, TargetSpot);

/// <summary>Since 1.1: merges a node of the document itself.</summary>
internal sealed record OverlayCopy(JsonPath Target, SourceSpot TargetSpot, JsonPath Source, SourceSpot SourceSpot) : OverlayAction(Target, TargetSpot);
