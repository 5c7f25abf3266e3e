using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record ParameterModel(string WireName, CSharpIdentifier Name, TypeRef Type, ParameterPlace Place)
{
    /// <summary>Its names as a member of the record of optional parameters; null for a parameter of the method.</summary>
    public MemberNames? Member { get; init; }

    public string? Description { get; init; }

    public ParameterStyle Style { get; init; }

    /// <summary>The form of a value that shows itself what it is, which then counts instead of the style; null for any other.</summary>
    public WireForm? Form { get; init; }

    /// <summary>Whether a value that is not set would send nothing, or nothing but the name, although the operation needs it.</summary>
    public bool IsDemanded { get; init; }

    public ConstraintModel Constraints { get; init; } = ConstraintModel.None;

    public bool Deprecated { get; init; }

    /// <summary>Whether the document says that texts show it; null where it says nothing.</summary>
    public bool? IsShown { get; init; }

    public ShownAs Shown { get; init; }

    public string? Default { get; init; }
}
