using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>A public type of the client.</summary>
/// <param name="Name">Its name behind those of the types around it, with points between.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Members">
/// What it declares, without what the compiler adds to every record and what every object has. A constructor without parameters is among them even where the
/// compiler writes it.
/// </param>
internal sealed record SurfaceType(string Name, SurfaceKind Kind, EquatableList<SurfaceMember> Members)
{
    /// <summary>The record that it extends; null for none.</summary>
    public string? Base { get; init; }

    /// <summary>Whether no other class can extend it.</summary>
    public bool IsSealed { get; init; } = true;

    /// <summary>Interfaces that are for users.</summary>
    public EquatableList<SignatureType> Interfaces { get; init; } = EquatableList<SignatureType>.Empty;

    public bool IsObsolete { get; init; }

    /// <summary>Whether a record of the user's own can extend it.</summary>
    public bool IsExtended => Kind == SurfaceKind.Record && !IsSealed && Members.Any(member => member is ConstructorMember { Parameters.Count: 0 });

    public bool IsValueType => Kind == SurfaceKind.OpenEnum;

    /// <summary>The name without those around it.</summary>
    public string SimpleName => Name[(Name.LastIndexOf('.') + 1)..];
}
