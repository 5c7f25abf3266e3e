using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class NumberOutOfRange
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.NumberOutOfRange,
        "A number is out of range",
        "{0} is {1}, but must be {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "A constant number is outside the bounds that the document, or the overlay beside it, states for the parameter.");

    public static bool IsBroken(FoundValue value, NumberRange range) => value.IsNumber
        ? range.IsBelow(value.Constant!) || range.IsAbove(value.Constant!)
        : (value.AtLeast is { } least && range.IsAbove(least)) || (value.AtMost is { } most && range.IsBelow(most));

    public static Diagnostic? Check(ISymbol symbol, ITypeSymbol? type, FoundValue value, NumberRange range)
    {
        if (!IsBroken(value, range))
        {
            return null;
        }

        if (!value.IsNumber)
        {
            var isAbove = value.AtLeast is { } least && range.IsAbove(least);
            var number = isAbove ? "at least " + NumberRange.Text(value.AtLeast!) : "at most " + NumberRange.Text(value.AtMost!);
            return Report.Value(Descriptor, value, [], SaidName.Of(symbol), number, range.Words());
        }

        // An excluded bound is no value to offer, nor is a number where a letter is declared.
        var bound = range.IsBelow(value.Constant!)
            ? range.MinimumIsExclusive ? null : range.Minimum
            : range.MaximumIsExclusive ? null : range.Maximum;
        var isLetter = value.Source.Type?.SpecialType == SpecialType.System_Char && value.Source != value.Place;
        IEnumerable<string> replacements = bound is null || isLetter ? [] : [Literal(bound, RuntimeTypes.Underlying(type))];
        return Report.Value(Descriptor, value, replacements, SaidName.Of(symbol), NumberRange.Text(value.Constant!), range.Words());
    }

    private static string Literal(object bound, ITypeSymbol? type) =>
        NumberRange.Text(bound) + (type?.SpecialType == SpecialType.System_Decimal && !IsWhole(bound) ? "m" : string.Empty);

    private static bool IsWhole(object bound) => Convert.ToDouble(bound, CultureInfo.InvariantCulture) % 1 == 0;
}
