namespace OpenRouterGen.Tool.Running;

/// <summary>What the process returns. "Looked and found" and "could not look" are never the same code.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Unexpected = 1;
    public const int Usage = 2;

    /// <summary>A file, a document or a project cannot be read, is not valid, or cannot be written.</summary>
    public const int Input = 3;

    /// <summary>The network failed, or a host is not allowed.</summary>
    public const int Network = 4;

    /// <summary>The service answered with an error, or a request is refused or invalid by the catalog.</summary>
    public const int Refused = 5;

    /// <summary>It breaks what <c>--fail-on</c> names.</summary>
    public const int Breaking = 10;

    /// <summary>What is published is not what the project has.</summary>
    public const int Stale = 11;

    /// <summary>What was predicted to break is not what the compiler says.</summary>
    public const int WitnessDiffers = 12;

    public const int Cancelled = 130;
}
