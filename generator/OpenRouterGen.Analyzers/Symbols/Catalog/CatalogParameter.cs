using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>A member of a request of which a catalog speaks, by wire name.</summary>
internal sealed record CatalogParameter(string WireName)
{
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

    public static CatalogParameter? Read(AttributeData attribute) => attribute.Positional(0) is not string name ? null : new CatalogParameter(name)
    {
        DescribedBy = attribute.Named("DescribedBy") as string,
        Pattern = attribute.Named("Pattern") as string,
        Harmless = attribute.Texts("Harmless"),
        Unsupported = attribute.NamedEnum<RuleEffect>("Unsupported") ?? RuleEffect.Refused,
        Unlisted = attribute.NamedEnum<RuleEffect>("Unlisted") ?? RuleEffect.Refused,
    };
}
