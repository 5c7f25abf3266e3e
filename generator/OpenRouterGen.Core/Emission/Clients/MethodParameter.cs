using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Type">The type as C# writes it.</param>
/// <param name="Name">The name.</param>
/// <param name="IsRequired">Whether a call must give it.</param>
/// <param name="Description">What it is, for the documentation.</param>
internal sealed record MethodParameter(Code Type, CSharpIdentifier Name, bool IsRequired, string Description)
{
    /// <summary>The parameter in a private method, which every call gives.</summary>
    public Code Plain => Code.Of($"{Type} {Name}");

    /// <summary>The parameter in a public method.</summary>
    public Code Declaration => IsRequired ? Plain : Code.Of($"{Type} {Name} = null");
}
