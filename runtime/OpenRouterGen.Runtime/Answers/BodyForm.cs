namespace OpenRouter.Runtime;

/// <summary>What a body is by how it begins.</summary>
internal enum BodyForm
{
    /// <summary>Nothing came, or what came is neither of the others.</summary>
    Unknown,

    /// <summary>An object or array of JSON.</summary>
    Json,

    /// <summary>An event stream.</summary>
    Events,

    /// <summary>Something that nobody decompressed.</summary>
    Compressed,
}
