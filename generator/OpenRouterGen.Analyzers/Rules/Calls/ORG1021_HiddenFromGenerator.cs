using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class HiddenFromGenerator
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.HiddenFromGenerator,
        "A generator cannot see an emitted type",
        "'{0}' is emitted into this project, where the generator of '{1}' cannot see it; put the package into a library and reference that, or {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "No source generator sees what another one emits into the same project, so a context of System.Text.Json has nothing for the emitted types "
            + "that it lists, and the code for an endpoint of ASP.NET does not compile.");

    /// <summary>The emitted types of this assembly that a serializer context lists.</summary>
    public static IEnumerable<Diagnostic> Check(INamedTypeSymbol context, INamedTypeSymbol? listing, RuntimeTypes types, CancellationToken cancellationToken)
    {
        foreach (var attribute in context.GetAttributes().Where(attribute => attribute.Is(listing)))
        {
            if (attribute.Positional(0) is ITypeSymbol listed
                && Emitted(listed, context.ContainingAssembly, types) is { } hidden
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
            {
                yield return Diagnostic.Create(Descriptor, arguments[0].GetLocation(), hidden.Name, context.Name, "use the emitted resolver");
            }
        }
    }

    /// <summary>The emitted types of this assembly that the handler of an endpoint takes or returns.</summary>
    public static IEnumerable<Diagnostic> CheckEndpoint(IInvocationOperation call, INamedTypeSymbol routes, RuntimeTypes types)
    {
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, routes))
        {
            yield break;
        }

        foreach (var value in call.Arguments.Select(argument => argument.Value))
        {
            if (value.Type?.SpecialType == SpecialType.System_Delegate && Handler(value) is { } handler && Emitted(handler, types) is { } hidden)
            {
                yield return Report.Place(Descriptor, value, hidden.Name, call.TargetMethod.Name, "set EnableRequestDelegateGenerator to false");
            }
        }
    }

    private static INamedTypeSymbol? Emitted(IMethodSymbol handler, RuntimeTypes types) =>
        handler.Parameters.Select(parameter => parameter.Type).Append(handler.ReturnType)
            .Select(type => Emitted(type, handler.ContainingAssembly, types))
            .FirstOrDefault(found => found is not null);

    private static IMethodSymbol? Handler(IOperation value) => value switch
    {
        IConversionOperation conversion => Handler(conversion.Operand),
        IDelegateCreationOperation creation => Handler(creation.Target),
        IAnonymousFunctionOperation function => function.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    private static INamedTypeSymbol? Emitted(ITypeSymbol type, IAssemblySymbol assembly, RuntimeTypes types) => type switch
    {
        IArrayTypeSymbol array => Emitted(array.ElementType, assembly, types),
        INamedTypeSymbol named when types.IsEmitted(named) && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, assembly) => named,
        INamedTypeSymbol named => named.TypeArguments.Select(argument => Emitted(argument, assembly, types)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
