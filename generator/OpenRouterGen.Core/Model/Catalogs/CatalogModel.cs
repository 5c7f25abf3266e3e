using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A class of constants made from a catalog file.</summary>
internal sealed record CatalogModel(CSharpIdentifier ClassName, EquatableList<CatalogGroupModel> Groups)
{
    /// <summary>The record and member that the constants are for.</summary>
    public required CSharpIdentifier RecordName { get; init; }

    public required CSharpIdentifier MemberName { get; init; }
}
