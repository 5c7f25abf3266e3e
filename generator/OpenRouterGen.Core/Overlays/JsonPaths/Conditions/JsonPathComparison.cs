namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathComparison(JsonPathOperand Left, JsonPathOperator Operator, JsonPathOperand Right) : JsonPathCondition;
