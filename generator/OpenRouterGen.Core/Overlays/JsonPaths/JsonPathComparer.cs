using System.Globalization;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Compares values as RFC 9535, section 2.3.5.2.2 does: only numbers and texts have an order.</summary>
internal static class JsonPathComparer
{
    public static bool Holds(SpecNode? left, JsonPathOperator compared, SpecNode? right) => compared switch
    {
        JsonPathOperator.Equal => AreEqual(left, right),
        JsonPathOperator.NotEqual => !AreEqual(left, right),
        JsonPathOperator.Less => IsLess(left, right),
        JsonPathOperator.LessOrEqual => IsLess(left, right) || AreEqual(left, right),
        JsonPathOperator.Greater => IsLess(right, left),
        JsonPathOperator.GreaterOrEqual => IsLess(right, left) || AreEqual(left, right),
        _ => throw new InvalidOperationException(compared.ToString()),
    };

    private static bool AreEqual(SpecNode? left, SpecNode? right)
    {
        switch (left, right)
        {
            case (null, null):
                return true;
            case (SpecScalar a, SpecScalar b) when IsNumber(a) && IsNumber(b):
                return a.Text == b.Text || Number(a) == Number(b);
            case (SpecScalar a, SpecScalar b):
                return a.Kind == b.Kind && a.Text == b.Text;
            case (SpecSequence a, SpecSequence b) when a.Items.Count == b.Items.Count:
                for (var i = 0; i < a.Items.Count; i++)
                {
                    if (!AreEqual(a.Items[i], b.Items[i]))
                    {
                        return false;
                    }
                }

                return true;
            case (SpecMapping a, SpecMapping b) when a.Entries.Count == b.Entries.Count:
                foreach (var entry in a.Entries)
                {
                    if (b[entry.Key] is not { } other || !AreEqual(entry.Value, other))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private static bool IsLess(SpecNode? left, SpecNode? right)
    {
        if (left is not SpecScalar a || right is not SpecScalar b)
        {
            return false;
        }

        if (IsNumber(a) && IsNumber(b))
        {
            return Number(a) < Number(b);
        }

        return a.Kind == SpecScalarKind.String && b.Kind == SpecScalarKind.String && ComparesBefore(a.Text, b.Text);
    }

    /// <summary>By Unicode characters: a surrogate half is larger than every other character, though its number is not.</summary>
    private static bool ComparesBefore(string a, string b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] != b[i])
            {
                return char.IsSurrogate(a[i]) == char.IsSurrogate(b[i]) ? a[i] < b[i] : char.IsSurrogate(b[i]);
            }
        }

        return a.Length < b.Length;
    }

    private static bool IsNumber(SpecScalar scalar) => scalar.Kind is SpecScalarKind.Integer or SpecScalarKind.Number;

    private static double Number(SpecScalar scalar) => scalar.Text switch
    {
        ".inf" => double.PositiveInfinity,
        "-.inf" => double.NegativeInfinity,
        _ => double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
    };
}
