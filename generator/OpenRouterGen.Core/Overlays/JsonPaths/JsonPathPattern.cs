using System.Text;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Core.Overlays;

/// <summary>
/// A pattern of match() and search(): I-Regexp (RFC 9485), which has no look-around and no back reference. Those are refused here, and
/// a match that takes too long ends the query, so that no overlay can hang the compiler.
/// </summary>
internal sealed class JsonPathPattern
{
    private const int MostCharacters = 1_000;
    private const string Escapable = "()*+-.?[\\]^nrt{|}pP$";

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);

    private readonly Regex _regex;

    private JsonPathPattern(Regex regex) => _regex = regex;

    /// <summary>Null when the pattern is no I-Regexp.</summary>
    public static JsonPathPattern? TryParse(string pattern, bool isWhole)
    {
        if (pattern.Length > MostCharacters || Translated(pattern) is not { } translated)
        {
            return null;
        }

        try
        {
            var text = isWhole ? $@"\A(?:{translated})\z" : translated;
            return new JsonPathPattern(new Regex(text, RegexOptions.CultureInvariant, s_patience));
        }
        catch (ArgumentException)
        {
            // The constructor's way to say that the pattern is none.
            return null;
        }
    }

    public bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new JsonPathException("a pattern takes too long");
        }
    }

    /// <summary>.NET's dot takes a carriage return and I-Regexp's does not; everything else is the same or is refused.</summary>
    private static string? Translated(string pattern)
    {
        var translated = new StringBuilder(pattern.Length + 16);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            switch (character)
            {
                case '\\':
                    if (++i == pattern.Length || Escapable.IndexOf(pattern[i]) < 0)
                    {
                        return null;
                    }

                    translated.Append('\\').Append(pattern[i]);
                    continue;
                case '(' when !isInClass && i + 1 < pattern.Length && pattern[i + 1] == '?':
                case '[' when isInClass:
                    return null;
                case '[' or ']':
                    isInClass = character == '[';
                    break;
                case '.' when !isInClass:
                    translated.Append(@"[^\n\r]");
                    continue;
            }

            translated.Append(character);
        }

        return translated.ToString();
    }
}
