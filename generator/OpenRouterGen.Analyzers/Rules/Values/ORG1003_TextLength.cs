using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class TextLength
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.TextLength,
        "A text is too long or too short",
        "{0} has {1} characters, but {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "A constant text has more or fewer characters than the document allows.");

    public static Diagnostic? Check(ISymbol symbol, FoundValue value, ValueLimits limits)
    {
        if (value.Constant is not string text)
        {
            return null;
        }

        var length = Characters(text);
        if (length >= limits.MinimumLength && length <= limits.MaximumLength)
        {
            return null;
        }

        var words = length < limits.MinimumLength ? $"at least {limits.MinimumLength} are needed" : $"at most {limits.MaximumLength} are allowed";
        IEnumerable<string> replacements = Replacement(text, limits) is { } replacement ? [SymbolDisplay.FormatLiteral(replacement, quote: true)] : [];
        return Report.Value(Descriptor, value, replacements, SaidName.Of(symbol), length, words);
    }

    // A text that is too long is cut. What is missing is for the user to say.
    private static string? Replacement(string text, ValueLimits limits)
    {
        var cut = text.Substring(0, End(text, limits.MaximumLength));

        return cut.Length < text.Length ? cut : null;
    }

    /// <summary>Where the characters end that may stay.</summary>
    private static int End(string text, int characters)
    {
        var end = 0;
        for (var count = 0; end < text.Length && count < characters; count++)
        {
            end += end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) ? 2 : 1;
        }

        return end;
    }

    // JSON Schema counts Unicode characters, not UTF-16 units.
    private static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }
}
