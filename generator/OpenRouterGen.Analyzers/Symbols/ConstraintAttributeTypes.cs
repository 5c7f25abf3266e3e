using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>The attributes that carry constraints: the runtime's own, and the platform's where their meaning is right.</summary>
internal sealed class ConstraintAttributeTypes(Compilation compilation, string runtime)
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    public INamedTypeSymbol? Range { get; } = compilation.GetTypeByMetadataName(Annotations + "RangeAttribute");

    public INamedTypeSymbol? StringLength { get; } = compilation.GetTypeByMetadataName(Annotations + "StringLengthAttribute");

    public INamedTypeSymbol? WireName { get; } = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonPropertyNameAttribute");

    public INamedTypeSymbol? DecimalRange { get; } = compilation.GetTypeByMetadataName(runtime + "DecimalRangeAttribute");

    public INamedTypeSymbol? ItemCount { get; } = compilation.GetTypeByMetadataName(runtime + "ItemCountAttribute");

    public INamedTypeSymbol? Pattern { get; } = compilation.GetTypeByMetadataName(runtime + "PatternAttribute");

    public INamedTypeSymbol? Rule { get; } = compilation.GetTypeByMetadataName(runtime + "ParameterRuleAttribute");

    public INamedTypeSymbol? HintsOnly { get; } = compilation.GetTypeByMetadataName(runtime + "HintsOnlyAttribute");

    public static bool Is(AttributeData attribute, INamedTypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);
}
