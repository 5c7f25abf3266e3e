using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>
/// Bounds of a number. Bounds and values are compared as decimals where both fit, and as doubles otherwise: rounding keeps the order, so
/// a value that is out of range then is out of range before it.
/// </summary>
internal sealed record NumberRange(object? Minimum, object? Maximum, bool MinimumIsExclusive, bool MaximumIsExclusive)
{
    public static NumberRange Read(AttributeData attribute) => new(
        Bound(attribute.Positional(0) ?? attribute.Named("Minimum")),
        Bound(attribute.Positional(1) ?? attribute.Named("Maximum")),
        attribute.Named("MinimumIsExclusive") is true,
        attribute.Named("MaximumIsExclusive") is true);

    public bool IsBelow(object value) => Minimum is { } minimum && Compare(value, minimum) is { } order && (order < 0 || (order == 0 && MinimumIsExclusive));

    public bool IsAbove(object value) => Maximum is { } maximum && Compare(value, maximum) is { } order && (order > 0 || (order == 0 && MaximumIsExclusive));

    /// <summary>The bounds in words.</summary>
    public string Words()
    {
        var low = Minimum is null ? null : (MinimumIsExclusive ? "greater than " : "at least ") + Text(Minimum);
        var high = Maximum is null ? null : (MaximumIsExclusive ? "less than " : "at most ") + Text(Maximum);
        return low is null ? high ?? "a number" : high is null ? low : low + " and " + high;
    }

    public static string Text(object number) => number is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : string.Empty;

    private static int? Compare(object value, object bound)
    {
        // Most numbers are whole, and so are most bounds.
        if (value is int number32 && bound is int bound32)
        {
            return number32.CompareTo(bound32);
        }

        if (value is decimal || bound is decimal)
        {
            return ToDecimal(value) is { } exact && ToDecimal(bound) is { } limit ? exact.CompareTo(limit) : null;
        }

        if (value is not (double or float) && bound is int whole)
        {
            return ToDecimal(value) is { } exact ? exact.CompareTo(whole) : null;
        }

        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsNaN(number) ? null : number.CompareTo(Convert.ToDouble(bound, CultureInfo.InvariantCulture));
    }

    private static decimal? ToDecimal(object value)
    {
        try
        {
            return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // An open end is an infinity or the end of int; an exact bound of a decimal is text.
    private static object? Bound(object? value) => value switch
    {
        double number => double.IsInfinity(number) ? null : number,
        int.MinValue or int.MaxValue => null,
        int => value,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => exact,
        _ => null,
    };
}
