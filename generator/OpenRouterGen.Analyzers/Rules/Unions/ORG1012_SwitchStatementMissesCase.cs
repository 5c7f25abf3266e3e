using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class SwitchStatementMissesCase
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.SwitchStatementMissesCase,
        "A switch statement over a union passes over a case",
        "The switch over '{0}' does nothing for {1}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Info,
        "A switch statement over the Value of a union has no section for a case that this client knows, and no default.");

    public static Diagnostic? Check(INamedTypeSymbol union, IEnumerable<IPatternOperation> patterns, Location place, RuntimeTypes types)
    {
        // A case that this client does not know is passed over by nature.
        var missed = MissedCases.Of(union, patterns).Where(missing => !types.IsUnknownCase(missing)).ToList();
        return missed.Count > 0 ? Diagnostic.Create(Descriptor, place, union.Name, UnionCases.Names(missed)) : null;
    }
}
