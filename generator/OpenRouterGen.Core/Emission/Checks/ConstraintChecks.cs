using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The statements that check a value against its constraints.</summary>
internal static class ConstraintChecks
{
    /// <summary>The name of a value that has none of its own: the whole value, or an item of it.</summary>
    public static readonly Code NoName = Code.Of($"string.Empty");

    private static readonly Code s_check = Code.Of($"check");
    private static readonly Code s_item = Code.Of($"item");

    /// <summary>The checks of a value, and of what its constraints say of each value in it.</summary>
    public static IEnumerable<Code> Of(Code check, Code name, ConstraintModel constraints, Code value)
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

        if (constraints.EachItem is { } item)
        {
            yield return Each(Code.Of($"{check}.Each"), name, value, Of(s_check, NoName, item, s_item));
        }

        if (constraints.EachValue is { } member)
        {
            yield return Each(Code.Of($"{check}.EachValue"), name, value, Of(s_check, NoName, member, s_item));
        }
    }

    /// <summary>The checks of a value that checks itself, or has such values in it.</summary>
    public static IEnumerable<Code> Nested(EmissionContext context, Code check, Code name, TypeRef type, Code value)
    {
        if (!context.Validation.Contains(type))
        {
            yield break;
        }

        yield return type switch
        {
            NamedRef => Code.Of($"{check}.Nested({name}, {value});"),
            ListRef list => Each(Code.Of($"{check}.Each"), name, value, Nested(context, s_check, NoName, list.Element, s_item)),
            MapRef map => Each(Code.Of($"{check}.EachValue"), name, value, Nested(context, s_check, NoName, map.Value, s_item)),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private static Code Each(Code method, Code name, Code value, IEnumerable<Code> checks) =>
        Code.Of($"{method}({name}, {value}, static (check, item) => {{ {Code.Join(" ", checks)} }});");

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
