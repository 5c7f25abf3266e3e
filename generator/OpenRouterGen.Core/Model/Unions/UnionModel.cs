using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>One of several types. Every union also has an unknown case that keeps the JSON.</summary>
internal sealed record UnionModel(CSharpIdentifier Name, string? Description, EquatableList<UnionCaseModel> Cases)
    : TypeModel(Name, Description)
{
    /// <summary>The member whose value distinguishes cases; null when there is none.</summary>
    public string? TagName { get; init; }
}
