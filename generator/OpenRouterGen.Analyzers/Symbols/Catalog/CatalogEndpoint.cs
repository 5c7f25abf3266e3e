using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>Who serves an entry of a catalog.</summary>
/// <param name="Name">The name under which a request gives it options.</param>
internal sealed record CatalogEndpoint(string Name)
{
    /// <summary>What else a request may call it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The options that reach it; null when the entry does not say.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>Whether a request may mean it by a name.</summary>
    public bool MayBe(string name) => Names.Prepend(Name).Any(own => EndpointNaming.MayBeSame(own, name));

    /// <summary>Whether a request surely means it by a name.</summary>
    public bool Is(string name) => Names.Prepend(Name).Any(own => EndpointNaming.IsSame(own, name));

    public static CatalogEndpoint? Read(AttributeData attribute) => attribute.Positional(0) is not string name ? null : new CatalogEndpoint(name)
    {
        Names = attribute.Texts("Names"),
        Options = attribute.Has("Options") ? attribute.Texts("Options") : null,
    };
}
