using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The types that a pattern names. A pattern with conditions counts for its type: whoever writes it has thought of the case.</summary>
internal static class PatternTypes
{
    /// <summary>The types; null when the pattern takes everything, or cannot be understood.</summary>
    public static IReadOnlyList<ITypeSymbol>? Of(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation { MatchedType: { } type, MatchesNull: false } => [type],
        ITypePatternOperation type => [type.MatchedType],
        IRecursivePatternOperation recursive when !IsSame(recursive.MatchedType, recursive.InputType) => [recursive.MatchedType],
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => [],
        IConstantPatternOperation constant => constant.Value.Type is { } type ? [type] : [],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } both => Join(Of(both.LeftPattern), Of(both.RightPattern)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Of(both.LeftPattern),
        _ => null,
    };

    private static IReadOnlyList<ITypeSymbol>? Join(IReadOnlyList<ITypeSymbol>? one, IReadOnlyList<ITypeSymbol>? other) =>
        one is null || other is null ? null : [.. one, .. other];

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
