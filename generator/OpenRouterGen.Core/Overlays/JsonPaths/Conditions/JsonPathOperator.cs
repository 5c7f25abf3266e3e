namespace OpenRouterGen.Core.Overlays;

internal enum JsonPathOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
