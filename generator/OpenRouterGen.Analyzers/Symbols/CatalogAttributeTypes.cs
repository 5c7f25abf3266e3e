using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The attributes that carry a catalogue.</summary>
internal sealed class CatalogAttributeTypes(Compilation compilation)
{
    private const string Runtime = "OpenRouter.Runtime.";

    public INamedTypeSymbol? Catalog { get; } = compilation.GetTypeByMetadataName(Runtime + "CatalogAttribute");

    public INamedTypeSymbol? Parameter { get; } = compilation.GetTypeByMetadataName(Runtime + "CatalogParameterAttribute");

    public INamedTypeSymbol? Entry { get; } = compilation.GetTypeByMetadataName(Runtime + "CatalogEntryAttribute");

    public INamedTypeSymbol? Descriptor { get; } = compilation.GetTypeByMetadataName(Runtime + "CatalogDescriptorAttribute");

    public INamedTypeSymbol? Endpoint { get; } = compilation.GetTypeByMetadataName(Runtime + "CatalogEndpointAttribute");

    public INamedTypeSymbol? SetsParameter { get; } = compilation.GetTypeByMetadataName(Runtime + "SetsParameterAttribute");

    public AttributeData? Find(ISymbol symbol, INamedTypeSymbol? type) => symbol.GetAttributes().FirstOrDefault(attribute => ConstraintAttributeTypes.Is(attribute, type));
}
