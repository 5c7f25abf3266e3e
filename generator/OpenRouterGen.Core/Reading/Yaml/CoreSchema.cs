using System.Globalization;
using System.Numerics;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Types plain scalars by the core schema of YAML 1.2 (section 10.3.2). YAML 1.1 reads more than that into a text:
/// <c>no</c>, <c>1:1</c>, <c>1_000</c> and dates are strings here.
/// </summary>
internal static class CoreSchema
{
    /// <summary>The kind of a plain scalar, and the text to keep of it: <c>0x1F</c> becomes <c>31</c>, <c>True</c> becomes <c>true</c>.</summary>
    public static SpecScalarKind Resolve(string plain, out string text)
    {
        text = plain;
        if (plain.Length == 0)
        {
            return SpecScalarKind.Null;
        }

        switch (plain[0])
        {
            case '~' or 'n' or 'N' when plain is "~" or "null" or "Null" or "NULL":
                text = string.Empty;
                return SpecScalarKind.Null;
            case 't' or 'T' when plain is "true" or "True" or "TRUE":
                text = "true";
                return SpecScalarKind.Boolean;
            case 'f' or 'F' when plain is "false" or "False" or "FALSE":
                text = "false";
                return SpecScalarKind.Boolean;
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                return Number(plain, ref text);
            default:
                return SpecScalarKind.String;
        }
    }

    private static SpecScalarKind Number(string plain, ref string text)
    {
        if (plain.Length > 2 && plain[0] == '0' && plain[1] is 'x' or 'o')
        {
            return BasedInteger(plain, ref text);
        }

        var sign = plain[0] is '-' or '+' ? 1 : 0;
        var unsigned = plain.Substring(sign);
        if (unsigned is ".inf" or ".Inf" or ".INF")
        {
            text = plain[0] == '-' ? "-.inf" : ".inf";
            return SpecScalarKind.Number;
        }

        if (plain is ".nan" or ".NaN" or ".NAN")
        {
            text = ".nan";
            return SpecScalarKind.Number;
        }

        var kind = DecimalKind(unsigned);
        if (kind != SpecScalarKind.String && plain[0] == '+')
        {
            text = unsigned;
        }

        return kind;
    }

    /// <summary>Digits, one dot and an exponent: <c>\. [0-9]+ | [0-9]+ ( \. [0-9]* )?</c>, then <c>( [eE] [-+]? [0-9]+ )?</c>.</summary>
    private static SpecScalarKind DecimalKind(string unsigned)
    {
        var whole = Digits(unsigned, 0);
        var at = whole;
        var kind = SpecScalarKind.Integer;
        if (at < unsigned.Length && unsigned[at] == '.')
        {
            kind = SpecScalarKind.Number;
            at = Digits(unsigned, at + 1);
            if (whole == 0 && at == 1)
            {
                return SpecScalarKind.String;
            }
        }
        else if (whole == 0)
        {
            return SpecScalarKind.String;
        }

        if (at < unsigned.Length && unsigned[at] is 'e' or 'E')
        {
            kind = SpecScalarKind.Number;
            var first = at + 1 < unsigned.Length && unsigned[at + 1] is '+' or '-' ? at + 2 : at + 1;
            at = Digits(unsigned, first);
            if (at == first)
            {
                return SpecScalarKind.String;
            }
        }

        return at == unsigned.Length ? kind : SpecScalarKind.String;
    }

    private static int Digits(string text, int from)
    {
        while (from < text.Length && text[from] is >= '0' and <= '9')
        {
            from++;
        }

        return from;
    }

    private static SpecScalarKind BasedInteger(string plain, ref string text)
    {
        // The limit keeps the conversion from becoming the slow part of a hostile document; no bound of a schema needs more.
        if (plain.Length > 66)
        {
            return SpecScalarKind.String;
        }

        var radix = plain[1] == 'x' ? 16 : 8;
        var value = BigInteger.Zero;
        for (var i = 2; i < plain.Length; i++)
        {
            var digit = DigitValue(plain[i]);
            if (digit >= radix)
            {
                return SpecScalarKind.String;
            }

            value = (value * radix) + digit;
        }

        text = value.ToString(CultureInfo.InvariantCulture);
        return SpecScalarKind.Integer;
    }

    private static int DigitValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => int.MaxValue,
    };
}
