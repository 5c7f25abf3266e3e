using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>
/// A case and its test. Cases are asked in their order: tags first, then kinds; the first that fits is taken,
/// and what fits none becomes the unknown case.
/// </summary>
internal sealed record UnionCaseModel(TypeRef Type, CaseTest Test)
{
    /// <summary>The name of the case in member names, such as the parameter of its constructor.</summary>
    public required CSharpIdentifier Name { get; init; }

    public ConstraintModel Constraints { get; init; } = ConstraintModel.None;
}
