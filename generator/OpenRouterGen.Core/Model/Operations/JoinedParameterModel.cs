using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A method of a name of its own whose one parameter is cut at a separator into all parameters of the operation.</summary>
internal sealed record JoinedParameterModel(CSharpIdentifier MethodName, CSharpIdentifier Parameter, string Separator)
{
    public string? Description { get; init; }
}
