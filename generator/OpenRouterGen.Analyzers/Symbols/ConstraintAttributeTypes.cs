using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The attributes of the runtime that carry constraints.</summary>
internal sealed class ConstraintAttributeTypes(IAssemblySymbol runtime)
{
    public INamedTypeSymbol? DecimalRange { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "DecimalRangeAttribute");

    public INamedTypeSymbol? ItemCount { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "ItemCountAttribute");

    public INamedTypeSymbol? Pattern { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "PatternAttribute");

    public INamedTypeSymbol? Rule { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "ParameterRuleAttribute");

    public INamedTypeSymbol? HintsOnly { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "HintsOnlyAttribute");
}
