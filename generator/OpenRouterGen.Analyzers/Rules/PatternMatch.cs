using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Matches patterns of a document in a time that no text can stretch: an analyzer runs at each keystroke.</summary>
internal static class PatternMatch
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(50);
    private static readonly ConcurrentDictionary<string, Regex?> Expressions = new(StringComparer.Ordinal);

    /// <summary>Whether the text contains a match; null when that cannot be decided.</summary>
    public static bool? IsMatch(string text, string pattern)
    {
        if (Expressions.GetOrAdd(pattern, Parse) is not { } expression)
        {
            return null;
        }

        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex? Parse(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException)
        {
            // ECMAScript that .NET cannot read; the generator says so where the document does.
            return null;
        }
    }
}
