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
        "'{0}' is not in the catalog '{1}'{2}{3}",
        DiagnosticCatalog.Snapshot,
        DiagnosticSeverity.Info,
        "The constant is no entry of the catalog that belongs to this member.");

    /// <summary>A constant that is no entry, where the request is checked against the entry.</summary>
    public static Diagnostic? Check(FoundValue name, RequestCatalog catalog) => Check(name, catalog, isAlone: false);

    /// <summary>A constant that is no entry but nearly one, where only the name matters.</summary>
    public static Diagnostic? CheckNear(FoundValue name, RequestCatalog catalog) => Check(name, catalog, isAlone: true);

    private static Diagnostic? Check(FoundValue name, RequestCatalog catalog, bool isAlone)
    {
        // An empty text counts as not set, which a required member cannot be.
        if ((catalog.Member.IsRequired && !isAlone ? name.Constant as string : name.Text) is not { } id || catalog.Find(id) is not null || catalog.IsEmpty)
        {
            return null;
        }

        var constants = catalog.Constants.Name;
        var date = catalog.AsOf is { } asOf ? $" (a snapshot of {asOf})" : string.Empty;
        var effect = isAlone ? string.Empty : ", so nothing is checked against it";
        var (plain, suffix) = catalog.Split(id);
        if (catalog.NearestTo(plain) is not { } nearest)
        {
            return isAlone ? null : Report.Value(Descriptor, name, [], id, constants, date, effect);
        }

        var meant = nearest + suffix;
        return Report.Value(Descriptor, name, [SymbolDisplay.FormatLiteral(meant, quote: true)], id, constants, date, effect + NearestName.Question(meant));
    }
}
