using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The statements that check a value against its constraints.</summary>
internal static class ConstraintChecks
{
    public static IEnumerable<Code> Of(Code check, Literal name, TypeRef type, ConstraintModel constraints, Code value, bool mayBeNull)
    {
        var text = TypeText.IsEnum(type) ? WireExpression.Of(type, value, mayBeNull) : value;
        if (ConstraintText.HasRange(type, constraints))
        {
            yield return Code.Of($"{check}.Range({name}, {value}, {Bounds(type, constraints)});");
        }

        if (ConstraintText.HasLength(type, constraints))
        {
            yield return Code.Of($"{check}.Text({name}, {text}, minimum: {Number(constraints.MinLength)}, maximum: {Number(constraints.MaxLength)});");
        }

        if (ConstraintText.HasPattern(type, constraints))
        {
            yield return Code.Of($"{check}.Pattern({name}, {text}, {Literal.String(constraints.Pattern!)});");
        }

        if (ConstraintText.HasItems(type, constraints))
        {
            yield return Code.Of($"{check}.Items({name}, {value}, minimum: {Number(constraints.MinItems)}, maximum: {Number(constraints.MaxItems)});");
        }
    }

    private static Code Bounds(TypeRef type, ConstraintModel constraints)
    {
        if (ConstraintText.IsWhole(type))
        {
            return Code.Of($"minimum: {Whole(ConstraintText.WholeMinimum(constraints))}, maximum: {Whole(ConstraintText.WholeMaximum(constraints))}");
        }

        var low = constraints is { Minimum: not null, ExclusiveMinimum: true } ? Code.Of($", exclusiveMinimum: true") : Code.Empty;
        var high = constraints is { Maximum: not null, ExclusiveMaximum: true } ? Code.Of($", exclusiveMaximum: true") : Code.Empty;
        return Code.Of($"minimum: {Bound(type, constraints.Minimum)}, maximum: {Bound(type, constraints.Maximum)}{low}{high}");
    }

    private static Literal Bound(TypeRef type, decimal? bound)
        => bound is not { } value ? Literal.Null
            : type is ScalarRef { Kind: ScalarKind.Double } ? Literal.Double((double)value)
            : Literal.Decimal(value);

    private static Literal Whole(long? value) => value is { } number ? Literal.Int64(number) : Literal.Null;

    private static Literal Number(int? value) => value is { } number ? Literal.Int64(number) : Literal.Null;
}
