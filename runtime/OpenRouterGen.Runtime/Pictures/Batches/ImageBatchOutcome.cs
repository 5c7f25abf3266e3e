using System.Globalization;

namespace OpenRouter;

/// <summary>What became of one item of a batch.</summary>
/// <param name="Id">The id of the item.</param>
/// <param name="State">What became of it.</param>
public sealed record ImageBatchOutcome(string Id, ImageBatchState State)
{
    /// <summary>The full paths of its pictures, in the order of the answer.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>How many pictures were asked for, and how many came; null when nothing came, or nobody knows how many.</summary>
    public ImageTally? Tally { get; init; }

    /// <summary>The identifier of the generation; null when the service named none, or the process ended before.</summary>
    public string? GenerationId { get; init; }

    /// <summary>What it cost, in US dollars; null when nobody says.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The service's record of the generation, for items of unknown outcome that were looked up; null for others.</summary>
    public IBilledGeneration? Generation { get; init; }

    /// <summary>Why it failed; null when it did not, and for what an earlier run did.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The pictures that could not be written to disk, so that they are not lost with it; empty for what an earlier run did.</summary>
    public IReadOnlyList<IGeneratedImage> Unsaved { get; init; } = [];

    /// <summary>Whether an earlier run did it, as the journal says.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Id, state, files and generation; never the request.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString()
    {
        var files = Files.Count > 0 ? " as " + string.Join(", ", Files.Select(Path.GetFileName)) : string.Empty;
        var generation = GenerationId is { } id ? ", generation " + id : string.Empty;
        var cost = Cost is { } amount ? string.Create(CultureInfo.InvariantCulture, $", {amount} USD") : string.Empty;
        return Id + ": " + Words() + files + generation + cost + (Failure is null ? string.Empty : ": " + Runtime.ThrownText.Message(Failure));
    }

    private string Words() => State switch
    {
        ImageBatchState.NotSent => "not sent",
        ImageBatchState.Saved => Tally is { IsShort: true } tally ? "saved, " + tally : "saved",
        ImageBatchState.Refused => "refused",
        ImageBatchState.Unsaved => "billed and not saved",
        ImageBatchState.Unknown => "outcome unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(State)),
    };
}
