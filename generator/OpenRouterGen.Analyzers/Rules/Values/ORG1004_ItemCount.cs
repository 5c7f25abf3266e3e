using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class ItemCount
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ItemCount,
        "A list has too many or too few items",
        "{0} has {1} items, but {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "A list that is written out has more or fewer items than the document allows.");

    public static bool IsBroken(FoundCount found, ValueLimits limits) =>
        found.Count > limits.MaximumItems || (found.IsExact && found.Count < limits.MinimumItems);

    public static Diagnostic? Check(ISymbol symbol, FoundCount found, ValueLimits limits)
    {
        if (!IsBroken(found, limits))
        {
            return null;
        }

        if (found.Count < limits.MinimumItems)
        {
            return Report.Place(Descriptor, found.Place, SaidName.Of(symbol), found.Count, $"at least {limits.MinimumItems} are needed");
        }

        return Diagnostic.Create(
            Descriptor,
            found.Place.Syntax.GetLocation(),
            Report.Sources(found.Place, found.Source),
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Limit, limits.MaximumItems.ToString(CultureInfo.InvariantCulture)),
            SaidName.Of(symbol),
            found.Count,
            $"at most {limits.MaximumItems} are allowed");
    }
}
