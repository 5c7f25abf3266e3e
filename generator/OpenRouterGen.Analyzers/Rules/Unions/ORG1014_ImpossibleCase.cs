using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class ImpossibleCase
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ImpossibleCase,
        "A union never holds this type",
        "'{0}' never holds '{1}'; its cases are {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "The Value of a union is compared with a type, or a constant of a type, that none of its cases has.");

    public static Diagnostic? Check(INamedTypeSymbol union, ITypeSymbol type, IOperation place)
    {
        var tested = RuntimeTypes.Underlying(type)!;
        var cases = UnionCases.Of(union);
        return cases.Count > 0 && cases.All(unionCase => UnionCases.IsNever(unionCase, tested))
            ? Report.Place(Descriptor, place, union.Name, UnionCases.Name(tested), UnionCases.Names(cases))
            : null;
    }
}
