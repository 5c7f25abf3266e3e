using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>An open enum: a string with known values.</summary>
internal sealed record EnumModel(CSharpIdentifier Name, string? Description, EquatableList<EnumMemberModel> Members)
    : TypeModel(Name, Description)
{
    /// <summary>The document says "one of these or any string": the known values are hints and nothing is reported.</summary>
    public bool HintsOnly { get; init; }
}
