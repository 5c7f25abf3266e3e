using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class UnionPropertyPattern
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.UnionPropertyPattern,
        "A property pattern looks into a union",
        "'{0}' is a union: switch on its 'Value', which C# will keep understanding",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Info,
        "A property pattern looks at the Value of a union.");

    public static Diagnostic? Check(IPropertySubpatternOperation pattern, RuntimeTypes types) =>
        pattern.Member is IPropertyReferenceOperation member && UnionAccess.UnionOf(member.Property, types) is { } union
            ? Report.Place(Descriptor, pattern.Member, union.Name)
            : null;
}
