using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class HiddenFromGenerator
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.HiddenFromGenerator,
        "A generator cannot see an emitted type",
        "'{0}' is emitted into this project, where the generator of '{1}' cannot see it; "
            + "put the package into a library and reference that, or use the emitted resolver",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "No source generator sees what another one emits into the same project, so a context of System.Text.Json has nothing for the emitted types "
            + "that it lists.");

    /// <summary>The emitted types of this assembly that a serializer context lists.</summary>
    public static IEnumerable<Diagnostic> Check(INamedTypeSymbol context, INamedTypeSymbol? listing, RuntimeTypes types, CancellationToken cancellationToken)
    {
        foreach (var attribute in context.GetAttributes().Where(attribute => attribute.Is(listing)))
        {
            if (attribute.Positional(0) is ITypeSymbol listed
                && Emitted(listed, context.ContainingAssembly, types) is { } hidden
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
            {
                yield return Diagnostic.Create(Descriptor, arguments[0].GetLocation(), hidden.Name, context.Name);
            }
        }
    }

    private static INamedTypeSymbol? Emitted(ITypeSymbol type, IAssemblySymbol assembly, RuntimeTypes types) => type switch
    {
        IArrayTypeSymbol array => Emitted(array.ElementType, assembly, types),
        INamedTypeSymbol named when types.IsEmitted(named) && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, assembly) => named,
        INamedTypeSymbol named => named.TypeArguments.Select(argument => Emitted(argument, assembly, types)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
