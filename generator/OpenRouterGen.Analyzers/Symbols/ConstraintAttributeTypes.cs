using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The attributes that carry constraints: the runtime's own, and the platform's where their meaning is right.</summary>
internal sealed class ConstraintAttributeTypes(Compilation compilation, IAssemblySymbol runtime)
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    public INamedTypeSymbol? Range { get; } = compilation.GetTypeByMetadataName(Annotations + "RangeAttribute");

    public INamedTypeSymbol? StringLength { get; } = compilation.GetTypeByMetadataName(Annotations + "StringLengthAttribute");

    public INamedTypeSymbol? WireName { get; } = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonPropertyNameAttribute");

    public INamedTypeSymbol? DecimalRange { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "DecimalRangeAttribute");

    public INamedTypeSymbol? ItemCount { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "ItemCountAttribute");

    public INamedTypeSymbol? Pattern { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "PatternAttribute");

    public INamedTypeSymbol? Rule { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "ParameterRuleAttribute");

    public INamedTypeSymbol? HintsOnly { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "HintsOnlyAttribute");
}
