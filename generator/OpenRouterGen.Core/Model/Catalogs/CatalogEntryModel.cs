using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record CatalogEntryModel(CSharpIdentifier Name, string Id, string? Description)
{
    /// <summary>When the entry was true, in the file's own words.</summary>
    public string? AsOf { get; init; }

    /// <summary>What the entry accepts, by parameter; null when it does not say. A parameter that is not among them is not supported.</summary>
    public EquatableList<DescriptorModel>? Descriptors { get; init; }

    /// <summary>The names that the constant had in earlier versions.</summary>
    public EquatableList<CSharpIdentifier> FormerNames { get; init; } = EquatableList<CSharpIdentifier>.Empty;

    public EquatableList<CatalogEndpointModel> Endpoints { get; init; } = EquatableList<CatalogEndpointModel>.Empty;
}
