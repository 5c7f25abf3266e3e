namespace OpenRouterGen.Core.Model;

/// <summary>What an operation asks for beside its parameters.</summary>
/// <param name="Need">Whether it asks at all.</param>
/// <param name="Alternatives">Any one of them is enough, the first first; empty where the document names no scheme that can be sent.</param>
internal sealed record SecurityModel(SecurityNeed Need, EquatableList<SecurityAlternative> Alternatives)
{
    public static readonly SecurityModel None = new(SecurityNeed.None, EquatableList<SecurityAlternative>.Empty);
}
