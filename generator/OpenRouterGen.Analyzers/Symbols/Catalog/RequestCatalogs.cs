using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The catalogs of one compilation, each read when a request of its type is first made.</summary>
internal sealed class RequestCatalogs(RuntimeTypes types)
{
    private readonly SymbolTable<INamedTypeSymbol, RequestCatalog?> _catalogs = new(type => RequestCatalog.Read(type, types));

    /// <summary>Null for every type but emitted requests that have a catalog.</summary>
    public RequestCatalog? Of(ITypeSymbol? type) => type is INamedTypeSymbol named && types.IsEmitted(named) ? _catalogs.Of(named) : null;

    /// <summary>The catalog of the requests that a client sends; null when none has one.</summary>
    public RequestCatalog? OfClient(INamedTypeSymbol client) => client.GetMembers().OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters)
        .Select(parameter => Of(parameter.Type))
        .FirstOrDefault(found => found is not null);
}
