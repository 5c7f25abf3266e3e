namespace OpenRouterGen.Comparison.Surface;

internal sealed record PropertyMember(string Name, SignatureType Type) : SurfaceMember(Name)
{
    public bool IsStatic { get; init; }

    public bool IsVirtual { get; init; }

    /// <summary>C# demands it of whoever makes the object.</summary>
    public bool IsRequired { get; init; }

    public SetterKind Setter { get; init; }
}
