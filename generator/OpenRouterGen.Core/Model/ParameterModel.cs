using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>How a parameter's value is written.</summary>
internal enum ParameterStyle
{
    /// <summary>As text; the items of a list in a query each with the name, elsewhere with commas between them.</summary>
    Plain,

    /// <summary>A list in one value, with commas.</summary>
    Comma,

    /// <summary>A list in one value, with spaces.</summary>
    Space,

    /// <summary>A list in one value, with vertical bars.</summary>
    Pipe,

    /// <summary>As JSON.</summary>
    Json,
}

internal sealed record ParameterModel(string WireName, CSharpIdentifier Name, TypeRef Type, ParameterPlace Place)
{
    public string? Description { get; init; }

    public ParameterStyle Style { get; init; }

    public ConstraintModel Constraints { get; init; } = ConstraintModel.None;

    public bool Deprecated { get; init; }

    public string? Default { get; init; }
}

/// <summary>The record of an operation's optional parameters.</summary>
internal sealed record OptionalParametersModel(CSharpIdentifier TypeName, EquatableList<ParameterModel> Parameters)
{
    public CSharpIdentifier? Group { get; init; }
}
