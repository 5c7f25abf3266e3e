using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>One of several types. Every union also has an unknown case that keeps the JSON.</summary>
internal sealed record UnionModel(CSharpIdentifier Name, string? Description, EquatableList<UnionCaseModel> Cases)
    : TypeModel(Name, Description)
{
    /// <summary>The member that tells the cases apart; null when none of them is told by a tag.</summary>
    public string? TagName { get; init; }
}
