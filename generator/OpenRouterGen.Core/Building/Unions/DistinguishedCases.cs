namespace OpenRouterGen.Core.Building;

/// <summary>The cases of a union in the order in which a reader asks for them; the tag is the member whose value it looks at first, null for none.</summary>
internal sealed record DistinguishedCases(string? TagName, IReadOnlyList<DistinguishedCase> Cases)
{
    /// <summary>The document's discriminator says which member the tag is: every case has it.</summary>
    public bool IsDiscriminated { get; init; }

    /// <summary>Cases that nothing sets apart from each other. They can be made and written, and are read as raw JSON.</summary>
    public IReadOnlyList<UnionCase> Alike { get; init; } = [];
}
