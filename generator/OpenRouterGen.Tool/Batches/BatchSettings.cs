namespace OpenRouterGen.Tool.Batches;

/// <summary>How a batch runs.</summary>
/// <param name="File">The file with a request a line.</param>
internal sealed record BatchSettings(string File)
{
    /// <summary>Where the journal is; null for a name after the file's.</summary>
    public string? Journal { get; init; }

    /// <summary>The folder of the pictures; null for a name after the file's.</summary>
    public string? Folder { get; init; }

    /// <summary>How many requests are under way at once.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>What all runs of the batch may cost together, in US dollars; null for no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What a request counts as of which nobody knows what it costs; null where such a one is not sent.</summary>
    public decimal? WhenUnknown { get; init; }

    /// <summary>Whether each request is changed to what its model takes.</summary>
    public bool Fits { get; init; }

    /// <summary>The items of unknown outcome that are to be paid for again.</summary>
    public IReadOnlyList<string> SendAgain { get; init; } = [];
}
