using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record ParameterModel(string WireName, CSharpIdentifier Name, TypeRef Type, ParameterPlace Place)
{
    public string? Description { get; init; }

    public ParameterStyle Style { get; init; }

    public ConstraintModel Constraints { get; init; } = ConstraintModel.None;

    public bool Deprecated { get; init; }

    public string? Default { get; init; }
}
