namespace OpenRouterGen.Core.Overlays;

/// <summary>What stands at a side of a comparison: a value, or nothing.</summary>
internal abstract record JsonPathOperand;
