using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Emission;

/// <summary>A C# literal: the only form in which a value of a document reaches code.</summary>
internal sealed class Literal
{
    public static readonly Literal Null = new("null");

    private readonly string _text;

    private Literal(string text) => _text = text;

    public static Literal String(string value) => new(Quote(value));

    /// <summary>The value as a UTF-8 literal.</summary>
    /// <remarks>A lone surrogate has no UTF-8: it becomes U+FFFD, as everywhere on the platform.</remarks>
    public static Literal Utf8(string value) => new(Quote(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value))) + "u8");

    /// <summary>The values as a collection.</summary>
    public static Literal Strings(IEnumerable<string> values) => new("[" + string.Join(", ", values.Select(Quote)) + "]");

    public static Literal Boolean(bool value) => new(value ? "true" : "false");

    public static Literal Int64(long value) => value == long.MinValue
        ? new Literal("long.MinValue")
        : new Literal(value.ToString(CultureInfo.InvariantCulture) + (value is > int.MaxValue or < int.MinValue ? "L" : string.Empty));

    public static Literal Double(double value) => new(value switch
    {
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ when double.IsNaN(value) => "double.NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "d",
    });

    public static Literal Decimal(decimal value) => new(value.ToString(CultureInfo.InvariantCulture) + "m");

    /// <summary>A decimal as text, for attributes.</summary>
    public static Literal DecimalText(decimal value) => new(Quote(value.ToString(CultureInfo.InvariantCulture)));

    public override string ToString() => _text;

    // Everything outside printable ASCII is written as an escape of four digits: line ends of Unicode, controls that turn
    // the reading direction and lone surrogates cannot stand in emitted code. (\x would take as many digits as follow.)
    private static string Quote(string value)
    {
        if (IsPlain(value))
        {
            return "\"" + value + "\"";
        }

        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"':
                case '\\':
                    text.Append('\\').Append(character);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case >= ' ' and <= '~':
                    text.Append(character);
                    break;
                default:
                    text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    // Most are: names.
    private static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (character is not (>= ' ' and <= '~') or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
