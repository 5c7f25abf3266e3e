using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Recognises <c>union.Value</c>.</summary>
internal static class UnionAccess
{
    private const string ValueName = "Value";

    /// <summary>The union whose value the expression is; null for every other expression.</summary>
    public static INamedTypeSymbol? UnionOf(IOperation? operation, RuntimeTypes types) => operation switch
    {
        IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion => UnionOf(conversion.Operand, types),
        IParenthesizedOperation parenthesized => UnionOf(parenthesized.Operand, types),
        IConditionalAccessOperation access => UnionOf(access.WhenNotNull, types),
        IPropertyReferenceOperation property => UnionOf(property.Property, types),
        _ => null,
    };

    public static INamedTypeSymbol? UnionOf(ISymbol? member, RuntimeTypes types) =>
        member is IPropertySymbol { Name: ValueName, ContainingType: { } type } && types.IsUnion(type) ? type : null;
}
