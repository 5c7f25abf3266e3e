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
        "'{0}' is not in the catalog '{1}'{2}, so nothing is checked against it{3}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Info,
        "The constant is no entry of the catalog that belongs to this member.");

    public static Diagnostic? Check(FoundValue name, RequestCatalog catalog)
    {
        if (name.Text is not { } id || catalog.Find(id) is not null || !catalog.Ids.Any())
        {
            return null;
        }

        var constants = catalog.Constants.Name;
        var date = catalog.AsOf is { } asOf ? $" (a snapshot of {asOf})" : string.Empty;
        var (plain, suffix) = catalog.Split(id);
        if (NearestName.Find(plain, catalog.Ids) is not { } nearest)
        {
            return Report.Value(Descriptor, name, [], id, constants, date, string.Empty);
        }

        var meant = nearest + suffix;
        return Report.Value(Descriptor, name, [SymbolDisplay.FormatLiteral(meant, quote: true)], id, constants, date, $"; did you mean '{meant}'?");
    }
}
