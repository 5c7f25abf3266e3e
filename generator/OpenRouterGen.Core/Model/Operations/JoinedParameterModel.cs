using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A method of a name of its own whose one parameter is cut at a separator into all parameters of the operation.</summary>
/// <param name="MethodName">The method.</param>
/// <param name="TryMethodName">The method that returns an error of the API instead of throwing it.</param>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Parts">The local that holds what the parameter is cut into.</param>
/// <param name="Separator">Where it is cut.</param>
internal sealed record JoinedParameterModel(
    CSharpIdentifier MethodName, CSharpIdentifier TryMethodName, CSharpIdentifier Parameter, CSharpIdentifier Parts, string Separator)
{
    public string? Description { get; init; }
}
