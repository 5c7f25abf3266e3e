using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

internal sealed record OverlayUpdate(JsonPath Target, SourceSpot TargetSpot, SpecNode Update) : OverlayAction(Target, TargetSpot);
