namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Hides U+0085, U+2028 and U+2029 from YamlDotNet. They break lines in YAML 1.1 but are ordinary characters in 1.2 (section 5.4), where a
/// description may well hold one.
/// </summary>
internal sealed class UnicodeBreaks
{
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';

    private static readonly char[] s_breaks = ['\u0085', '\u2028', '\u2029'];

    private readonly char[] _placeholders = new char[s_breaks.Length];

    private UnicodeBreaks()
    {
    }

    /// <summary>Puts characters that the text has not in place of the breaks. Null when the text has none.</summary>
    public static UnicodeBreaks? Hide(ref string text)
    {
        if (text.IndexOfAny(s_breaks) < 0)
        {
            return null;
        }

        var used = new HashSet<char>(text);
        var breaks = new UnicodeBreaks();
        var free = FirstPrivate;
        for (var i = 0; i < s_breaks.Length; i++)
        {
            while (used.Contains(free) && free < LastPrivate)
            {
                free++;
            }

            breaks._placeholders[i] = free++;
            text = text.Replace(s_breaks[i], breaks._placeholders[i]);
        }

        return breaks;
    }

    public string Restore(string value)
    {
        for (var i = 0; i < s_breaks.Length && value.IndexOfAny(_placeholders) >= 0; i++)
        {
            value = value.Replace(_placeholders[i], s_breaks[i]);
        }

        return value;
    }
}
