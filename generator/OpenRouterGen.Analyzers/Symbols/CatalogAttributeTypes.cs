using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The attributes that carry a catalog.</summary>
internal sealed class CatalogAttributeTypes(Compilation compilation)
{
    public INamedTypeSymbol? Catalog { get; } = compilation.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogAttribute");

    public INamedTypeSymbol? Parameter { get; } = compilation.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogParameterAttribute");

    public INamedTypeSymbol? Entry { get; } = compilation.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogEntryAttribute");

    public INamedTypeSymbol? Descriptor { get; } = compilation.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogDescriptorAttribute");

    public INamedTypeSymbol? Endpoint { get; } = compilation.GetTypeByMetadataName(RuntimeTypes.Namespace + "CatalogEndpointAttribute");
}
