using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>What a filter asks.</summary>
internal abstract record JsonPathCondition;

internal sealed record JsonPathAny(IReadOnlyList<JsonPathCondition> Conditions) : JsonPathCondition;

internal sealed record JsonPathAll(IReadOnlyList<JsonPathCondition> Conditions) : JsonPathCondition;

internal sealed record JsonPathNot(JsonPathCondition Condition) : JsonPathCondition;

internal sealed record JsonPathExists(JsonPathQuery Query) : JsonPathCondition;

internal sealed record JsonPathComparison(JsonPathOperand Left, JsonPathOperator Operator, JsonPathOperand Right) : JsonPathCondition;

/// <summary>The functions match (the whole text) and search (a part of it).</summary>
internal sealed record JsonPathPatternTest(JsonPathOperand Text, JsonPathOperand Pattern, bool IsWhole) : JsonPathCondition;

internal enum JsonPathOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>What stands at a side of a comparison: a value, or nothing.</summary>
internal abstract record JsonPathOperand;

internal sealed record JsonPathLiteral(SpecScalar Value) : JsonPathOperand;

/// <summary>The value of the one node of a query; nothing when it finds none or several. The function value() is this as well.</summary>
internal sealed record JsonPathValue(JsonPathQuery Query) : JsonPathOperand;

internal sealed record JsonPathLength(JsonPathOperand Operand) : JsonPathOperand;

internal sealed record JsonPathCount(JsonPathQuery Query) : JsonPathOperand;
