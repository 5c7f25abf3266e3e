using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A nested class; a null name stands for constants of the outer class itself.</summary>
internal sealed record CatalogGroupModel(CSharpIdentifier? ClassName, EquatableList<CatalogEntryModel> Entries)
{
    /// <summary>The names that the class had in earlier versions.</summary>
    public EquatableList<CSharpIdentifier> FormerNames { get; init; } = EquatableList<CSharpIdentifier>.Empty;
}
