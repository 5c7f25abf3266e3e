using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The message never repeats the key.</summary>
internal static class ApiKeyInSource
{
    // A prefix alone, as in a check of what a user typed, is no key.
    private const int ShortestSecret = 16;

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
        value.Text is not null && !LooksLikeKey(value.Source, shape) ? Create(value, shape) : null;

    private static bool LooksLikeKey(IOperation operation, KeyShape shape) =>
        operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }
            && text.Length >= shape.Prefix.Length + ShortestSecret
            && text.StartsWith(shape.Prefix, StringComparison.Ordinal);

    private static Diagnostic Create(FoundValue value, KeyShape shape) => Diagnostic.Create(
        Descriptor,
        value.Place.Syntax.GetLocation(),
        [value.Source.Syntax.GetLocation()],
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Variable, shape.Variable),
        shape.Variable);
}
