using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A class of constants made from a catalogue file.</summary>
internal sealed record CatalogModel(CSharpIdentifier ClassName, EquatableList<CatalogGroupModel> Groups)
{
    /// <summary>The record and member that the constants are for.</summary>
    public required CSharpIdentifier RecordName { get; init; }

    public required CSharpIdentifier MemberName { get; init; }
}

/// <summary>A nested class; a null name stands for constants of the outer class itself.</summary>
internal sealed record CatalogGroupModel(CSharpIdentifier? ClassName, EquatableList<CatalogEntryModel> Entries);

internal sealed record CatalogEntryModel(CSharpIdentifier Name, string Id, string? Description)
{
    /// <summary>When the entry was true, in the file's own words.</summary>
    public string? AsOf { get; init; }

    /// <summary>What the entry accepts, by parameter; null when it does not say. A parameter that is not among them is not supported.</summary>
    public EquatableList<DescriptorModel>? Descriptors { get; init; }

    public EquatableList<CatalogEndpointModel> Endpoints { get; init; } = EquatableList<CatalogEndpointModel>.Empty;
}

/// <summary>Who serves an entry, and which options reach it; null when the file does not say.</summary>
internal sealed record CatalogEndpointModel(string Name, EquatableList<string>? Options);
