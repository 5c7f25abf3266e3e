using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>The place of a record among those that extend each other, distinguished by a tag that every one of them has.</summary>
/// <param name="TagName">The wire name of the tag.</param>
/// <param name="TagKind">Whether tags are texts, whole numbers or booleans.</param>
internal sealed record InheritanceModel(string TagName, JsonKind TagKind)
{
    /// <summary>The record that this one extends; null for the first of all.</summary>
    public CSharpIdentifier? Base { get; init; }

    /// <summary>The tags of the record itself: it is made with the first. None where the first of all stands for no tag that the document names.</summary>
    public EquatableList<string> Tags { get; init; } = EquatableList<string>.Empty;

    /// <summary>All records that extend this one, those that extend them too.</summary>
    public EquatableList<InheritingModel> Cases { get; init; } = EquatableList<InheritingModel>.Empty;

    /// <summary>The record that an object without a known tag is; null when it is this one.</summary>
    public CSharpIdentifier? Default { get; init; }

    /// <summary>The records that are there when this one is.</summary>
    public IEnumerable<TypeRef> Relatives
    {
        get
        {
            var names = Cases.Select(item => item.Name);
            return (Base is { } parent ? names.Append(parent) : names).Select(name => new NamedRef(name, NamedKind.Record));
        }
    }
}
