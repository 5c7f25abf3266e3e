namespace OpenRouterGen.Comparison.Surface;

internal enum SurfaceKind
{
    Record,

    /// <summary>An open enum: a struct over its text.</summary>
    OpenEnum,

    /// <summary>A union, a client, a resolver.</summary>
    Class,

    /// <summary>Constants.</summary>
    StaticClass,
}
