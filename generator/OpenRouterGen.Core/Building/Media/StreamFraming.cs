namespace OpenRouterGen.Core.Building;

/// <summary>What separates the events of a stream.</summary>
internal enum StreamFraming
{
    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>Each line is JSON (NDJSON, JSON Lines).</summary>
    Lines,

    /// <summary>A record separator stands before each JSON text (RFC 7464).</summary>
    Sequence,
}
