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

    private static readonly ConcurrentDictionary<string, Regex?> s_expressions = new(StringComparer.Ordinal);
#else
    // An analyzer runs at each keystroke.
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(50);

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
            // The time may have been up because the machine is busy: a report must not depend on that.
            return WithoutBacktracking(pattern)?.IsMatch(text);
        }
    }

    private static Regex? Parse(string pattern)
    {
#if NET
        // In a compiler that just started the usual way costs less, and it is the quicker one for short texts.
        if (WithoutBacktracking(pattern) is { } expression) return expression;
#endif
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, s_timeout);
        }
        catch (ArgumentException)
        {
            // ECMAScript that .NET cannot read. The generator reports it where the document says it; a call must not fail for it.
            return null;
        }
    }

    private static Regex? WithoutBacktracking(string pattern)
    {
        // RegexOptions.NonBacktracking, which .NET Standard does not name: most compilers run where it exists.
        const RegexOptions NonBacktracking = (RegexOptions)0x0400;
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | NonBacktracking);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            // Look-around or a back reference, a pattern that cannot be read, or a runtime without it.
            return null;
        }
    }

#if NET
    private static Regex? Find(string pattern) => s_expressions.GetOrAdd(pattern, Parse);
#else
    private static Regex? Find(string pattern) => s_expressions.GetValue(pattern, text => new Expression(Parse(text))).Value;

    private sealed class Expression(Regex? value)
    {
        public Regex? Value { get; } = value;
    }
#endif
}
