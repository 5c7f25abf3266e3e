using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A class of constants made from a catalog file.</summary>
internal sealed record CatalogModel(CSharpIdentifier ClassName, EquatableList<CatalogGroupModel> Groups)
{
    /// <summary>The record and member that the constants are for.</summary>
    public required CSharpIdentifier RecordName { get; init; }

    public required CSharpIdentifier MemberName { get; init; }

    /// <summary>The C# name of what the file says of every entry; null when no request asks for it.</summary>
    public CSharpIdentifier? SnapshotName { get; init; }

    /// <summary>What may follow an id and leaves the entry the same.</summary>
    public EquatableList<string> Suffixes { get; init; } = EquatableList<string>.Empty;
}
