using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>A member of a request of which a catalogue speaks, by wire name.</summary>
internal sealed record CatalogParameter(string WireName)
{
    /// <summary>The parameter whose descriptor speaks of this one when it has none of its own.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The pattern of the values that the other descriptor speaks of.</summary>
    public string? Pattern { get; init; }

    /// <summary>Values, or numbers of items, that are accepted even where the parameter is not supported.</summary>
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>Where it is not supported it is ignored, and not refused.</summary>
    public bool IsIgnored { get; init; }

    public static CatalogParameter? Read(AttributeData attribute) => attribute.Positional(0) is not string name ? null : new CatalogParameter(name)
    {
        DescribedBy = attribute.Named("DescribedBy") as string,
        Pattern = attribute.Named("Pattern") as string,
        Harmless = attribute.Texts("Harmless"),
        IsIgnored = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Unsupported").Value is { Kind: TypedConstantKind.Enum } effect && effect.EnumName() == "Ignored",
    };
}
