using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OpenRouter.Runtime;

/// <summary>
/// Matches patterns of a document in a time that no text can stretch. This file is compiled into the analyzers too, for netstandard2.0.
/// </summary>
internal static class ParameterPattern
{
#if NET
    // Only patterns that need backtracking (look-around, back references) ever come near it.
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(250);
#else
    // An analyzer runs at each keystroke.
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(50);
#endif

    private static readonly ConcurrentDictionary<string, Regex?> s_expressions = new(StringComparer.Ordinal);

    /// <summary>Whether the text contains a match; null when that cannot be decided, and then the service decides.</summary>
    public static bool? Matches(string text, string pattern)
    {
        if (s_expressions.GetOrAdd(pattern, Parse) is not { } expression) return null;
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
            return WithoutBacktracking(pattern) ?? new Regex(pattern, RegexOptions.CultureInvariant, s_timeout);
        }
        catch (ArgumentException)
        {
            // ECMAScript that .NET cannot read. The generator reports it where the document says it; a call must not fail for it.
            return null;
        }
    }

#if NET
    private static Regex? WithoutBacktracking(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // Look-around, or a back reference.
            return null;
        }
    }
#else
    // .NET Standard has no other way to match.
    private static Regex? WithoutBacktracking(string pattern) => null;
#endif
}
