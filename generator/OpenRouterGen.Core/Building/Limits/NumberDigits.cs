using System.Globalization;

namespace OpenRouterGen.Core.Building;

/// <summary>A number of a document by its digits, whatever its size: equal when the numbers are, <c>1.0</c> and <c>1e0</c>.</summary>
internal sealed record NumberDigits(bool IsNegative, string Digits, int Exponent)
{
    /// <summary>The number that a text of JSON or YAML is; null when it is none, or has an exponent of more than 32 bits.</summary>
    public static NumberDigits? Of(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        var mantissa = mark < 0 ? text : text.Substring(0, mark);
        var isNegative = mantissa.StartsWith("-", StringComparison.Ordinal);
        mantissa = mantissa.TrimStart('-', '+');
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var all = (point < 0 ? mantissa : mantissa.Remove(point, 1)).TrimStart('0');
        if (!all.All(character => character is >= '0' and <= '9'))
        {
            return null;
        }

        var digits = all.TrimEnd('0');
        return digits.Length == 0 ? new(false, string.Empty, 0) : new(isNegative, digits, exponent - fraction + all.Length - digits.Length);
    }
}
