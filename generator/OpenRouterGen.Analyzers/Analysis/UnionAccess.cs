using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>Recognises <c>union.Value</c>.</summary>
internal static class UnionAccess
{
    private const string ValueName = "Value";
    private const int Deepest = 20;

    /// <summary>The union whose value the expression is; null for every other expression.</summary>
    public static INamedTypeSymbol? UnionOf(IOperation? operation, CompilationScope scope, int depth = 0) => operation switch
    {
        _ when depth > Deepest => null,
        IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion => UnionOf(conversion.Operand, scope, depth + 1),
        IParenthesizedOperation parenthesized => UnionOf(parenthesized.Operand, scope, depth + 1),
        IConditionalAccessOperation access => UnionOf(access.WhenNotNull, scope, depth + 1),
        IPropertyReferenceOperation property => UnionOf(property.Property, scope.Types),
        // A union's value is an object. Nothing of its kind is in a local of another type, and those are many.
        ILocalReferenceOperation { Type: { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } } local
            when scope.Locals.InitializerOf(local) is { } initializer => UnionOf(initializer, scope, depth + 1),
        _ => null,
    };

    public static INamedTypeSymbol? UnionOf(ISymbol? member, RuntimeTypes types) =>
        member is IPropertySymbol { Name: ValueName, ContainingType: { } type } && types.IsUnion(type) ? type : null;
}
