using System.Globalization;

namespace OpenRouter;

/// <summary>What became of a batch.</summary>
/// <param name="Outcomes">What became of each item, in the order in which the items were given.</param>
/// <param name="Spent">What all runs of the batch cost, as far as answers and records say it, in US dollars.</param>
/// <param name="Uncertain">What they may have cost beyond that: of outcomes that are unknown, and of answers that say no cost.</param>
/// <param name="Stopped">Why the run sent no further item; null when it came to the last one.</param>
public sealed record ImageBatchReport(IReadOnlyList<ImageBatchOutcome> Outcomes, decimal Spent, decimal Uncertain, Exception? Stopped)
{
    /// <summary>Whether every item is saved.</summary>
    public bool IsComplete => Outcomes.All(static outcome => outcome.State == ImageBatchState.Saved);

    /// <summary>How many items have this state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The number.</returns>
    public int Count(ImageBatchState state) => Outcomes.Count(outcome => outcome.State == state);

    /// <summary>The number of items in each state, and what they cost.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString()
    {
        var states = Outcomes.GroupBy(static outcome => outcome.State).OrderBy(static group => group.Key)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}"));
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", states)}; {Spent} USD spent, {Uncertain} USD uncertain");
    }
}
