namespace OpenRouterGen.Core.Model;

/// <summary>The type of a value. A type is never passed as text.</summary>
internal abstract record TypeRef
{
    /// <summary>Whether the value may be JSON null.</summary>
    public bool Nullable { get; init; }
}
