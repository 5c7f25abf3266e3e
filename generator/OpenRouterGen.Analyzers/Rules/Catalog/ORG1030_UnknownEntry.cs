using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnknownEntry
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnknownEntry,
        "A value is not in the catalog",
        "'{0}' is not in the catalog '{1}', so nothing is checked against it{2}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Info);

    public static Diagnostic? Check(FoundValue name, RequestCatalog catalog)
    {
        if (name.Text is not { } id || catalog.Find(id) is not null || !catalog.Ids.Any())
        {
            return null;
        }

        var constants = catalog.Constants.Name;
        return NearestName.Find(id, catalog.Ids) is { } nearest
            ? Report.Value(Descriptor, name, [SymbolDisplay.FormatLiteral(nearest, quote: true)], id, constants, $"; did you mean '{nearest}'?")
            : Report.Value(Descriptor, name, [], id, constants, string.Empty);
    }
}
