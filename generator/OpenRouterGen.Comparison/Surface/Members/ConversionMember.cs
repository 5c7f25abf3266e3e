namespace OpenRouterGen.Comparison.Surface;

/// <summary>An implicit conversion.</summary>
/// <param name="From">What is given.</param>
/// <param name="To">What it becomes: the type, or the type or null.</param>
internal sealed record ConversionMember(SignatureType From, SignatureType To)
    : SurfaceMember($"implicit({From.NotNull})" + (To.IsNullable ? "?" : string.Empty));
