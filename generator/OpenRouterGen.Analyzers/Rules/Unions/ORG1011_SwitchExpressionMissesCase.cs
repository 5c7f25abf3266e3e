using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class SwitchExpressionMissesCase
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.SwitchExpressionMissesCase,
        "A switch expression over a union misses a case",
        "The switch over '{0}' throws for {1}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "A switch expression over the Value of a union has no arm for a case and no _.");

    public static Diagnostic? Check(INamedTypeSymbol union, IEnumerable<IPatternOperation> patterns, Location place) =>
        MissedCases.Of(union, patterns) is { Count: > 0 } missed ? Diagnostic.Create(Descriptor, place, union.Name, UnionCases.Names(missed)) : null;
}
