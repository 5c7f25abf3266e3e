namespace OpenRouterGen.Core.Overlays;

/// <summary>The value of the one node of a query; nothing when it finds none or several. The function value() is this as well.</summary>
internal sealed record JsonPathValue(JsonPathQuery Query) : JsonPathOperand;
