namespace OpenRouterGen.Core.Model;

/// <summary>Bounds of a <c>double</c>.</summary>
internal sealed record DoubleBounds(Bound<double>? Minimum, Bound<double>? Maximum) : BoundsModel;
