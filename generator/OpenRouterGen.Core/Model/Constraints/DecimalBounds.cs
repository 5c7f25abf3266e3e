namespace OpenRouterGen.Core.Model;

/// <summary>Bounds of a <c>decimal</c>.</summary>
internal sealed record DecimalBounds(Bound<decimal>? Minimum, Bound<decimal>? Maximum) : BoundsModel;
