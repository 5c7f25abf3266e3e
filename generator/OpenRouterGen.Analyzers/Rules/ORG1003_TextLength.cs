using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class TextLength
{
    public static Diagnostic? Check(string name, FoundValue value, ValueLimits limits)
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
        return Report.Value(DiagnosticCatalog.TextLength, value, [], name, length, words);
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
