namespace OpenRouterGen.Comparison.Surface;

/// <summary>A public or protected member of a type.</summary>
/// <param name="Name">What it is called; constructors and conversions have their form: <c>ImageInput(string)</c>, <c>implicit(string)</c>.</param>
internal abstract record SurfaceMember(string Name)
{
    public bool IsObsolete { get; init; }
}
