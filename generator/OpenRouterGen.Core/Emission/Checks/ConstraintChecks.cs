using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The statements that check a value against its constraints.</summary>
internal static class ConstraintChecks
{
    public static IEnumerable<Code> Of(Code check, Literal name, ConstraintModel constraints, Code value)
    {
        if (constraints.Bounds is { } bounds)
        {
            yield return Code.Of($"{check}.Range({name}, {value}, {Bounds(bounds)});");
        }

        if (constraints.Length is { } length)
        {
            yield return Code.Of($"{check}.Text({name}, {value}, minimum: {Number(length.Minimum)}, maximum: {Number(length.Maximum)});");
        }

        if (constraints.Pattern is { } pattern)
        {
            yield return Code.Of($"{check}.Pattern({name}, {value}, {Literal.String(pattern)});");
        }

        if (constraints.Items is { } items)
        {
            yield return Code.Of($"{check}.Items({name}, {value}, minimum: {Number(items.Minimum)}, maximum: {Number(items.Maximum)});");
        }
    }

    private static Code Bounds(BoundsModel bounds) => bounds switch
    {
        WholeBounds whole => Code.Of($"minimum: {Number(whole.Minimum)}, maximum: {Number(whole.Maximum)}"),
        DoubleBounds real => Bounds(
            real.Minimum is { } low ? Literal.Double(low.Value) : Literal.Null,
            real.Maximum is { } high ? Literal.Double(high.Value) : Literal.Null,
            real.Minimum?.IsExclusive,
            real.Maximum?.IsExclusive),
        DecimalBounds exact => Bounds(
            exact.Minimum is { } low ? Literal.Decimal(low.Value) : Literal.Null,
            exact.Maximum is { } high ? Literal.Decimal(high.Value) : Literal.Null,
            exact.Minimum?.IsExclusive,
            exact.Maximum?.IsExclusive),
        _ => throw new ArgumentOutOfRangeException(nameof(bounds)),
    };

    private static Code Bounds(Literal minimum, Literal maximum, bool? exclusiveMinimum, bool? exclusiveMaximum)
    {
        var low = exclusiveMinimum == true ? Code.Of($", exclusiveMinimum: true") : Code.Empty;
        var high = exclusiveMaximum == true ? Code.Of($", exclusiveMaximum: true") : Code.Empty;
        return Code.Of($"minimum: {minimum}, maximum: {maximum}{low}{high}");
    }

    private static Literal Number(long? value) => value is { } number ? Literal.Int64(number) : Literal.Null;
}
