namespace Playground.Runs;

/// <summary>What one model was asked for, and what came of it. Kept on disk.</summary>
internal sealed record LaneRecord
{
    public required string Model { get; init; }

    public required string ModelName { get; init; }

    /// <summary>The request as JSON; uploaded pictures stand in it by name.</summary>
    public required string Request { get; init; }

    public bool Streams { get; init; }

    /// <summary>How many pictures were asked for.</summary>
    public int Asked { get; init; } = 1;

    /// <summary>What was changed so that this model takes the request.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What it was expected to cost.</summary>
    public string Estimate { get; init; } = "";

    public LaneState State { get; init; }

    /// <summary>Names of files beside the record.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>What the answer said that it cost, in US dollars; null when it did not say.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Whether the cost is within what was expected; null when either is not known.</summary>
    public bool? IsAsEstimated { get; init; }

    public double? FirstPreviewSeconds { get; init; }

    public double? Seconds { get; init; }

    public Failure? Failure { get; init; }
}
