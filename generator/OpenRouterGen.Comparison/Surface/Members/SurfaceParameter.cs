namespace OpenRouterGen.Comparison.Surface;

/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
internal sealed record SurfaceParameter(SignatureType Type, string Name)
{
    /// <summary>Whether a call may leave it out.</summary>
    public bool IsOptional { get; init; }

    public bool IsOut { get; init; }

    /// <summary>The parameter as the name of an overload shows it.</summary>
    public override string ToString() => (IsOut ? "out " : string.Empty) + Type.NotNull;
}
