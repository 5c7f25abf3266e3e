using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>
/// The attributes that carry constraints: the runtime's own, and the platform's where their meaning is right. For these a compilation asks every reference, so
/// they are looked for when something of ours is met.
/// </summary>
internal sealed class ConstraintAttributeTypes(Compilation compilation, IAssemblySymbol runtime)
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    private readonly Lazy<INamedTypeSymbol?> _range = new(() => compilation.GetTypeByMetadataName(Annotations + "RangeAttribute"));
    private readonly Lazy<INamedTypeSymbol?> _stringLength = new(() => compilation.GetTypeByMetadataName(Annotations + "StringLengthAttribute"));
    private readonly Lazy<INamedTypeSymbol?> _wireName =
        new(() => compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonPropertyNameAttribute"));

    public INamedTypeSymbol? Range => _range.Value;

    public INamedTypeSymbol? StringLength => _stringLength.Value;

    public INamedTypeSymbol? WireName => _wireName.Value;

    public INamedTypeSymbol? DecimalRange { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "DecimalRangeAttribute");

    public INamedTypeSymbol? ItemCount { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "ItemCountAttribute");

    public INamedTypeSymbol? Pattern { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "PatternAttribute");

    public INamedTypeSymbol? Rule { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "ParameterRuleAttribute");

    public INamedTypeSymbol? HintsOnly { get; } = runtime.GetTypeByMetadataName(RuntimeTypes.Namespace + "HintsOnlyAttribute");
}
