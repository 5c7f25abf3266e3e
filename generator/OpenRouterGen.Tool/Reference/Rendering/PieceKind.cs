namespace OpenRouterGen.Tool.Reference;

internal enum PieceKind
{
    Words,

    /// <summary>What stood between marks of code.</summary>
    Code,

    /// <summary>A link to the web, as it stood.</summary>
    Link,
}
