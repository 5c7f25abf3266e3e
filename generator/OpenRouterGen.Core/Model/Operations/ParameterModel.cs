using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record ParameterModel(string WireName, CSharpIdentifier Name, TypeRef Type, ParameterPlace Place)
{
    /// <summary>Its names as a member of the record of optional parameters; null for a parameter of the method.</summary>
    public MemberNames? Member { get; init; }

    public string? Description { get; init; }

    public ParameterStyle Style { get; init; }

    /// <summary>The form of a structured value; null for any other.</summary>
    public WireForm? Form { get; init; }

    public ConstraintModel Constraints { get; init; } = ConstraintModel.None;

    public bool Deprecated { get; init; }

    public string? Default { get; init; }
}
