namespace OpenRouterGen.Core.Model;

/// <summary>Bounds of a whole number. Both are allowed values: the whole number next to an exclusive bound is an inclusive one.</summary>
internal sealed record WholeBounds(long? Minimum, long? Maximum) : BoundsModel;
