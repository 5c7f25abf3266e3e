using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class PatternMismatch
{
    /// <summary>How much of a text that may be long a message shows.</summary>
    private const int MostShown = 60;

    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.PatternMismatch,
        "A text does not match its pattern",
        "{0} {1}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "A constant text does not match the regular expression that the document states.");

    public static Diagnostic? Check(ISymbol symbol, FoundValue value, TextPattern pattern)
    {
        if (value is not { Constant: string text, IsIntended: false } || ParameterPattern.Matches(text, pattern.Expression) != false)
        {
            return null;
        }

        return Diagnostic.Create(
            Descriptor,
            value.Place.Syntax.GetLocation(),
            [value.Source.Syntax.GetLocation()],
            Fix(symbol, text, pattern),
            pattern.Message is null ? SaidName.Of(symbol) : $"'{Shown(text)}'",
            pattern.Message ?? $"does not match the pattern '{pattern.Expression}'");
    }

    private static ImmutableDictionary<string, string?> Fix(ISymbol symbol, string text, TextPattern pattern)
    {
        var isTaken = pattern is { Factory: not null, FactoryPattern: not null } && ParameterPattern.Matches(text, pattern.FactoryPattern) == true;
        var type = symbol is IParameterSymbol ? symbol.ContainingSymbol.ContainingType : symbol.ContainingType;
        return isTaken && type is not null
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Type, type.ToDisplayString()).Add(FixProperties.Factory, pattern.Factory)
            : ImmutableDictionary<string, string?>.Empty;
    }

    private static string Shown(string text) => text.Length > MostShown ? text.Substring(0, MostShown) + "..." : text;
}
