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
    public static Diagnostic? Check(string name, FoundCount found, ValueLimits limits)
    {
        if (found.Count > limits.MaximumItems)
        {
            return Diagnostic.Create(
                DiagnosticCatalog.ItemCount,
                found.Place.Syntax.GetLocation(),
                [found.Source.Syntax.GetLocation()],
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Limit, limits.MaximumItems.ToString(CultureInfo.InvariantCulture)),
                name,
                found.Count,
                $"at most {limits.MaximumItems} are allowed");
        }

        return found.IsExact && found.Count < limits.MinimumItems
            ? Report.Place(DiagnosticCatalog.ItemCount, found.Place, name, found.Count, $"at least {limits.MinimumItems} are needed")
            : null;
    }
}
