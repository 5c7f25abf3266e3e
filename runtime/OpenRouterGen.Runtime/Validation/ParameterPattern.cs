#if NET
using System.Collections.Concurrent;
#else
using System.Runtime.CompilerServices;
#endif
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

#if NET
    private static readonly ConcurrentDictionary<string, Regex?> s_expressions = new(StringComparer.Ordinal);
#else
    // A compiler lives longer than its compilations: an expression goes when the attribute's text goes that it was made of.
    private static readonly ConditionalWeakTable<string, Expression> s_expressions = new();
#endif

    /// <summary>Whether the text contains a match; null when that cannot be decided, and then the service decides.</summary>
    public static bool? Matches(string text, string pattern)
    {
        if (Find(pattern) is not { } expression) return null;
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
    private static Regex? Find(string pattern) => s_expressions.GetOrAdd(pattern, Parse);

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
    private static Regex? Find(string pattern) => s_expressions.GetValue(pattern, text => new Expression(Parse(text))).Value;

    // .NET Standard has no other way to match.
    private static Regex? WithoutBacktracking(string pattern) => null;

    private sealed class Expression(Regex? value)
    {
        public Regex? Value { get; } = value;
    }
#endif
}
