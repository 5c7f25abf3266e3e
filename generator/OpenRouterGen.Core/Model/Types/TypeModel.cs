using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A type to be written.</summary>
internal abstract record TypeModel(CSharpIdentifier Name, string? Description)
{
    public bool Deprecated { get; init; }

    /// <summary>Interfaces of the runtime, in its user-facing namespace, that the type implements by members of its own.</summary>
    public EquatableList<InterfaceModel> Implements { get; init; } = EquatableList<InterfaceModel>.Empty;

    /// <summary>The directions of JSON that are written for the type.</summary>
    public JsonDirections Json { get; init; } = JsonDirections.Both;
}
