namespace OpenRouterGen.Tool.Sources;

/// <summary>The sources that have a name.</summary>
internal static class SourceWords
{
    /// <summary>What the service publishes now.</summary>
    public const string Published = "published";

    /// <summary>What the tool and the package bring.</summary>
    public const string Bundled = "bundled";

    /// <summary>What the folder of the project has.</summary>
    public const string Lock = "lock";

    /// <summary>What is piped in.</summary>
    public const string Piped = "stdin";
}
