namespace OpenRouterGen.Core.Overlays;

/// <summary>What a filter asks.</summary>
internal abstract record JsonPathCondition;
