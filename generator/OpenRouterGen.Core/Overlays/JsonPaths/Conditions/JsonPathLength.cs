namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathLength(JsonPathOperand Operand) : JsonPathOperand;
