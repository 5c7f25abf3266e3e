namespace OpenRouterGen.Core.Model;

internal enum ContentKind
{
    /// <summary>A file to send.</summary>
    File,

    /// <summary>An answer of bytes.</summary>
    Answer,
}
