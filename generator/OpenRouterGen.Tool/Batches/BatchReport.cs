using OpenRouter;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Batches;

/// <summary>What became of a batch, in words and as JSON.</summary>
internal static class BatchReport
{
    private static readonly (ImageBatchState State, string Word)[] s_words =
    [
        (ImageBatchState.Saved, "saved"), (ImageBatchState.Refused, "refused"), (ImageBatchState.NotSent, "not sent"),
        (ImageBatchState.Unsaved, "billed and not saved"), (ImageBatchState.Unknown, "of unknown outcome"),
    ];

    /// <summary>What became of an item.</summary>
    public static string Words(ImageBatchOutcome outcome) => outcome switch
    {
        { Failure: OpenRouterBudgetException { Estimate.IsUnknown: true } } =>
            outcome.Id + ": not sent, since nobody knows what it costs; --when-unknown says what it counts as",
        { Failure: OpenRouterBudgetException failure } =>
            $"{outcome.Id}: not sent, since it costs {CostText.Amount(failure.Estimate)} USD, and {CostText.Number(failure.Limit)} are left of --budget",
        { IsEarlier: true } => outcome + " (by an earlier run)",
        _ => outcome.ToString(),
    };

    public static void Write(ImageBatchReport report, Screen screen)
    {
        var counts = s_words.Select(word => (Count: report.Count(word.State), word.Word)).Where(state => state.Count > 0);
        screen.WriteLine(string.Join(", ", counts.Select(state => FormattableString.Invariant($"{state.Count} {state.Word}"))) + ".");
        var uncertain = report.Uncertain > 0 ? $", and {CostText.Number(report.Uncertain)} USD that nobody knows to be billed" : string.Empty;
        screen.WriteLine($"All runs: {CostText.Number(report.Spent)} USD{uncertain}.");
    }

    /// <summary>Says what is left to do for what is not saved.</summary>
    public static void Explain(ImageBatchReport report, Screen screen)
    {
        if (report.Stopped is { } stopped)
        {
            screen.Warn($"nothing more was sent: {stopped.Message}");
        }

        var open = report.Outcomes.Where(outcome => outcome.State is ImageBatchState.Unknown or ImageBatchState.Unsaved).ToList();
        if (open.Count > 0)
        {
            var ids = string.Join(", ", open.Select(outcome => outcome.Id));
            screen.Note($"Not sent again, since they may be billed already: {ids}. --send-again ID pays for one anew.");
        }

        if (report.Outcomes.Any(outcome => outcome.State is ImageBatchState.Refused or ImageBatchState.NotSent))
        {
            screen.Note("What was refused or not sent is sent by the next run with the same journal.");
        }
    }

    /// <summary>The code for what is worst: a picture that is lost, then one that nobody knows of, then one that is not made.</summary>
    public static int Code(ImageBatchReport report, bool isEnded) => report switch
    {
        { Stopped: OpenRouterJournalException } => ExitCode.Input,
        _ when report.Count(ImageBatchState.Unsaved) > 0 => ExitCode.Input,
        _ when isEnded => ExitCode.Cancelled,
        _ when report.Count(ImageBatchState.Unknown) > 0 => ExitCode.Network,
        { IsComplete: true } => ExitCode.Done,
        _ => ExitCode.Refused,
    };

    public static string Json(ImageBatchReport report) => ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var outcome in report.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("id", outcome.Id);
            json.WriteString("state", outcome.State.ToString());
            json.WriteBoolean("earlier", outcome.IsEarlier);
            json.WriteList("files", outcome.Files);
            json.WriteOptional("generation", outcome.GenerationId);
            if (outcome.Cost is { } cost)
            {
                json.WriteNumber("costUsd", cost);
            }

            json.WriteOptional("problem", outcome.Failure is null ? null : Words(outcome));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("spentUsd", report.Spent);
        json.WriteNumber("uncertainUsd", report.Uncertain);
        json.WriteOptional("stopped", report.Stopped?.Message);
        json.WriteEndObject();
    });
}
