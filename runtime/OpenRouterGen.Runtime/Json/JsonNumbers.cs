using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Numbers. Parsing is the reader's, which knows no culture.</summary>
internal static class JsonNumbers
{
    private const int MostShortDigits = 4;

    public static int Int32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt32(out var value)) return value;
            if (TryWhole(ref reader, int.MinValue, int.MaxValue, out var whole)) return (int)whole;
        }

        throw JsonMisfit.Expected(ref reader, "a whole number of 32 bits");
    }

    public static long Int64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var value)) return value;
            if (TryWhole(ref reader, long.MinValue, long.MaxValue, out var whole)) return (long)whole;
        }

        throw JsonMisfit.Expected(ref reader, "a whole number of 64 bits");
    }

    public static double Double(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (TryShort(ref reader, out var value) || (reader.TryGetDouble(out value) && double.IsFinite(value))) return value;
        }

        throw JsonMisfit.Expected(ref reader, "a number");
    }

    public static decimal Decimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && TryDecimal(ref reader, out var value)
            ? value
            : throw JsonMisfit.Expected(ref reader, "a decimal number");

    public static decimal DecimalText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && JsonStrings.Text(ref reader) is var text && TryDecimal(text, out var value)
            ? value
            : throw JsonMisfit.Expected(ref reader, "a decimal number in a text");

    /// <summary>A number of few digits and nothing else, as most bounds are. The platform's parser takes several times as long for it.</summary>
    private static bool TryShort(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        var digits = reader.ValueSpan;
        if (reader.HasValueSequence || digits.Length > MostShortDigits) return false;
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            number = (number * 10) + (digit - '0');
        }

        value = number;
        return true;
    }

    private static bool TryWhole(ref Utf8JsonReader reader, decimal minimum, decimal maximum, out decimal value) =>
        TryDecimal(ref reader, out value) && decimal.IsInteger(value) && value >= minimum && value <= maximum;

    private static bool TryDecimal(ref Utf8JsonReader reader, out decimal value) =>
        reader.TryGetDecimal(out value) && (value != 0 || IsZero(ref reader));

    private static bool TryDecimal(string text, out decimal value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && IsExact(text, value);
    }

    // What has more digits than a decimal is rounded, and goes back as another text than it came.
    private static bool IsExact(string text, decimal value) => Digits(text) == Digits(value.ToString(CultureInfo.InvariantCulture));

    private static string Digits(string number) =>
        string.Concat(number.TakeWhile(static character => character is not ('e' or 'E')).Where(char.IsAsciiDigit)).Trim('0');

    // A price of 1e-40 is not free: a number that underflows to 0 differs from a written 0 by its digits.
    private static bool IsZero(ref Utf8JsonReader reader)
    {
        var text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        var exponent = text.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponent < 0 ? text : text[..exponent];
        return mantissa.IndexOfAnyInRange((byte)'1', (byte)'9') < 0;
    }
}
