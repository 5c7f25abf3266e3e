namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>What the server answers, by the first segment of a path.</summary>
internal static class ServerPaths
{
    /// <summary>A picture of 64 KB as JSON.</summary>
    public const string Small = "small";

    /// <summary>A picture of 2.7 MB as JSON.</summary>
    public const string Large = "large";

    /// <summary>A stream of 100 previews and a picture.</summary>
    public const string Images = "image-stream";

    /// <summary>A stream of 100 pieces of a chat.</summary>
    public const string Chat = "chat-stream";

    /// <summary>No answer at all.</summary>
    public const string Never = "never";

    /// <summary>How many connections there were.</summary>
    public const string Connections = "connections";
}
