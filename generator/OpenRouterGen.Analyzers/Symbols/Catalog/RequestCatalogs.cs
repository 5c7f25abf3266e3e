using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The catalogs of one compilation.</summary>
internal sealed class RequestCatalogs(RuntimeTypes types)
{
    /// <summary>The catalog of the requests that a client sends; null when none has one.</summary>
    public RequestCatalog? OfClient(INamedTypeSymbol client) => client.GetMembers().OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters)
        .Select(parameter => types.ShapeOf(parameter.Type)?.Catalog)
        .FirstOrDefault(found => found is not null);
}
