namespace OpenRouterGen.Comparison.Surface;

internal enum ConversionForm
{
    Implicit,

    /// <summary>Only as a cast.</summary>
    Explicit,

    None,
}
