using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The catalogs of one compilation, each read when a request of its type is first made.</summary>
internal sealed class RequestCatalogs(CatalogAttributeTypes types)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestCatalog?> _catalogs = new(SymbolEqualityComparer.Default);

    /// <summary>Null for every type but emitted requests that have a catalog.</summary>
    public RequestCatalog? Of(ITypeSymbol? type, RuntimeTypes runtime) =>
        type is INamedTypeSymbol named && runtime.IsEmitted(named)
            ? _catalogs.TryGetValue(named, out var found) ? found : _catalogs.GetOrAdd(named, Read)
            : null;

    /// <summary>The catalog of the requests that a client sends; null when none has one.</summary>
    public RequestCatalog? OfClient(INamedTypeSymbol client, RuntimeTypes runtime) => client.GetMembers().OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters)
        .Select(parameter => Of(parameter.Type, runtime))
        .FirstOrDefault(found => found is not null);

    private RequestCatalog? Read(INamedTypeSymbol type) => RequestCatalog.Read(type, types);
}
