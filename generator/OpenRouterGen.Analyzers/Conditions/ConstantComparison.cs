using System.Globalization;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Conditions;

/// <summary>
/// Compares constants as C# does, where that is plain: whole numbers, decimals and characters with each other, texts, booleans and null for equality.
/// Null as an answer means that it is not worked out.
/// </summary>
internal static class ConstantComparison
{
    public static bool? Decide(BinaryOperatorKind kind, object? left, object? right) => kind switch
    {
        BinaryOperatorKind.Equals when IsPlain(left) && IsPlain(right) => AreEqual(left, right),
        BinaryOperatorKind.NotEquals when IsPlain(left) && IsPlain(right) => !AreEqual(left, right),
        BinaryOperatorKind.LessThan => Order(left, right) is { } order ? order < 0 : null,
        BinaryOperatorKind.LessThanOrEqual => Order(left, right) is { } order ? order <= 0 : null,
        BinaryOperatorKind.GreaterThan => Order(left, right) is { } order ? order > 0 : null,
        BinaryOperatorKind.GreaterThanOrEqual => Order(left, right) is { } order ? order >= 0 : null,
        _ => null,
    };

    /// <summary>Whether a constant matches a pattern.</summary>
    public static bool? Decide(IPatternOperation pattern, object? value) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var expected } } => Decide(BinaryOperatorKind.Equals, value, expected),
        IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: var bound } } relation => Decide(relation.OperatorKind, value, bound),
        INegatedPatternOperation not => !Decide(not.Pattern, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => And(Decide(both.LeftPattern, value), Decide(both.RightPattern, value)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Or(Decide(either.LeftPattern, value), Decide(either.RightPattern, value)),
        _ => null,
    };

    public static bool? And(bool? one, bool? other) => (one, other) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        _ => null,
    };

    public static bool? Or(bool? one, bool? other) => !And(!one, !other);

    private static bool IsPlain(object? constant) => constant is null or string or bool || Number(constant) is not null;

    private static bool AreEqual(object? left, object? right) => Number(left) is { } one && Number(right) is { } other ? one == other : Equals(left, right);

    private static int? Order(object? left, object? right) => Number(left) is { } one && Number(right) is { } other ? one.CompareTo(other) : null;

    private static decimal? Number(object? constant) => constant switch
    {
        char character => character,
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
        _ => null,
    };
}
