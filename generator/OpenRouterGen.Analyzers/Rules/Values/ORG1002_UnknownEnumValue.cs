using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnknownEnumValue
{
    private const int MostNamed = 12;

    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnknownEnumValue,
        "A text is not an allowed value",
        "'{0}' is not a known value of '{1}'{2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "A constant text becomes an open enum that does not know it.");

    public static bool IsBroken(FoundValue value, OpenEnum type) =>
        !type.HintsOnly && value is { Constant: string text, IsIntended: false } && type.Values.Count > 0 && !type.IsKnown(text);

    /// <summary>Reports a value that is broken.</summary>
    public static Diagnostic Create(FoundValue value, OpenEnum type)
    {
        var text = (string)value.Constant!;
        var nearest = NearestTexts.Of(text, type.Values);
        return Diagnostic.Create(
            Descriptor,
            value.Place.Syntax.GetLocation(),
            [value.Source.Syntax.GetLocation()],
            FixProperties.Offer(nearest.Select(known => SymbolDisplay.FormatLiteral(known, quote: true)))
                .Add(FixProperties.Type, type.Type.ToDisplayString()),
            text,
            type.Type.Name,
            nearest.Count > 0 ? NearestName.Question(nearest[0]) : "; known values are " + Names(type.Values));
    }

    private static string Names(IReadOnlyList<string> values) =>
        string.Join(", ", values.Take(MostNamed).Select(value => $"'{value}'")) + (values.Count > MostNamed ? ", ..." : string.Empty);
}
