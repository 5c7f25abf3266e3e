using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The message never repeats the key.</summary>
internal static class ApiKeyInSource
{
    // A prefix alone, as in a check of what a user typed, is no key; nor is a pattern, or a placeholder of one letter.
    private const int ShortestSecret = 16;
    private const int FewestCharacters = 6;

    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ApiKeyInSource,
        "An API key is written in the source",
        "The API key is written in the source; read it from the environment variable '{0}'",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "A literal looks like an API key, or a constant is passed where a key is asked for.");

    /// <summary>A literal, wherever it stands.</summary>
    public static Diagnostic? CheckLiteral(IOperation literal, KeyShape shape) =>
        LooksLikeKey(literal, shape) ? Create(FoundValue.Unknown(literal), shape) : null;

    /// <summary>A value where a key is asked for. A literal that looks like a key is reported where it stands.</summary>
    public static Diagnostic? CheckValue(FoundValue value, KeyShape shape) =>
        !string.IsNullOrWhiteSpace(value.Text) && !LooksLikeKey(value.Source, shape) ? Create(value, shape) : null;

    /// <summary>A text that is put together of literals, where none of them alone is a key.</summary>
    public static Diagnostic? CheckSum(IBinaryOperation sum, KeyShape shape) =>
        sum is { Type.SpecialType: SpecialType.System_String, Parent: not IBinaryOperation, ConstantValue: { HasValue: true, Value: string text } }
            && HoldsKey(text, shape)
            && !sum.Descendants().Any(part => part is ILiteralOperation && LooksLikeKey(part, shape))
            ? Create(FoundValue.Unknown(sum), shape)
            : null;

    private static bool LooksLikeKey(IOperation operation, KeyShape shape) => operation switch
    {
        ILiteralOperation or IBinaryOperation when operation.ConstantValue is { HasValue: true, Value: string text } => HoldsKey(text, shape),
        IUtf8StringOperation bytes => HoldsKey(bytes.Value, shape),
        _ => false,
    };

    private static bool HoldsKey(string text, KeyShape shape)
    {
        // One pass: a key ends where the next one can begin, since what keys begin with holds a hyphen.
        for (var at = Find(text, shape, 0); at >= 0; at = Find(text, shape, at))
        {
            var start = at + shape.Prefix.Length;
            for (at = start; at < text.Length && IsOfKey(text[at]);)
            {
                at++;
            }

            if (at - start >= ShortestSecret && IsSecret(text.Substring(start, at - start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfKey(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static int Find(string text, KeyShape shape, int start) => text.IndexOf(shape.Prefix, start, StringComparison.Ordinal);

    private static bool IsSecret(string characters) => characters.Distinct().Count() >= FewestCharacters && characters.Any(char.IsDigit);

    private static Diagnostic Create(FoundValue value, KeyShape shape) => Diagnostic.Create(
        Descriptor,
        value.Place.Syntax.GetLocation(),
        Report.Sources(value.Place, value.Source),
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Variable, shape.Variable),
        shape.Variable);
}
