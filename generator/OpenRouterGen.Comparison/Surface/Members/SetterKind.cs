namespace OpenRouterGen.Comparison.Surface;

internal enum SetterKind
{
    None,

    /// <summary>Only the client's own types set it.</summary>
    Hidden,

    Init,
}
