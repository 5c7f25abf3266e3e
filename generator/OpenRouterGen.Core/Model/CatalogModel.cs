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

internal sealed record CatalogEntryModel(CSharpIdentifier Name, string Id, string? Description);
