using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The attributes that carry a catalog.</summary>
internal sealed class CatalogAttributeTypes(IAssemblySymbol runtime)
{
    public INamedTypeSymbol? Catalog { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogAttribute");

    public INamedTypeSymbol? Parameter { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogParameterAttribute");

    public INamedTypeSymbol? Entry { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogEntryAttribute");

    public INamedTypeSymbol? Descriptor { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogDescriptorAttribute");

    public INamedTypeSymbol? Endpoint { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogEndpointAttribute");
}
