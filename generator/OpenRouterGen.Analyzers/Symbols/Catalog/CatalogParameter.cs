using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>A member of a request of which a catalog speaks, by wire name.</summary>
internal sealed record CatalogParameter(string WireName)
{
    /// <summary>The member; null where the request has none of the name.</summary>
    public IPropertySymbol? Member { get; init; }

    /// <summary>Whether it is a list, of which the number of items is judged.</summary>
    public bool IsList => Member?.Type is INamedTypeSymbol { IsGenericType: true, TypeKind: TypeKind.Interface };

    /// <summary>The parameter whose descriptor speaks of this one when it has none of its own.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The pattern of the values that the other descriptor speaks of.</summary>
    public string? Pattern { get; init; }

    /// <summary>Values, or numbers of items, that are accepted even where the parameter is not supported.</summary>
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>What the service does with it where it is not supported.</summary>
    public RuleEffect Unsupported { get; init; }

    /// <summary>What the service does with a text that is not among those which a descriptor lists.</summary>
    public RuleEffect Unlisted { get; init; }

    /// <summary>What is accepted where the parameter is not supported.</summary>
    public CatalogDescriptor Rest => new(DescriptorKind.Choice) { Values = Harmless };

    /// <summary>Whether a value may be harmless where the parameter is not supported. Of one that is not known, nothing is proven.</summary>
    public bool MayBeHarmless(string? text) => Harmless.Count > 0 && (text is null || Harmless.Contains(text, StringComparer.Ordinal));

    /// <param name="attribute">What is said of the parameter.</param>
    /// <param name="shape">The members of the request.</param>
    public static CatalogParameter? Read(AttributeData attribute, RecordShape shape) => attribute.Positional(0) is not string name ? null : new(name)
    {
        Member = shape.Member(name),
        DescribedBy = attribute.Named("DescribedBy") as string,
        Pattern = attribute.Named("Pattern") as string,
        Harmless = attribute.Texts("Harmless"),
        Unsupported = attribute.NamedEnum<RuleEffect>("Unsupported") ?? RuleEffect.Refused,
        Unlisted = attribute.NamedEnum<RuleEffect>("Unlisted") ?? RuleEffect.Refused,
    };
}
