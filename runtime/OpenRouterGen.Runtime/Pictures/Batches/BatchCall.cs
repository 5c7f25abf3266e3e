namespace OpenRouter.Runtime;

/// <summary>Follows the call of an item: the generation goes into the journal as soon as it has a name, before anything else can end the process.</summary>
internal sealed class BatchCall(BatchJournal journal, string item) : ICallObserver
{
    /// <summary>The identifier of the generation; null when none was named yet.</summary>
    public string? Generation { get; private set; }

    /// <summary>What the answer says that it cost, in US dollars; null when it does not say.</summary>
    public decimal? Cost { get; private set; }

    public void Answered(AnswerFacts facts)
    {
        // Also of a failure: it may be billed as well. That of the last attempt counts.
        if (AnswerHeaders.GenerationId(facts) is not { } id) return;
        Generation = id;
        try
        {
            journal.Write(new JournalLine(JournalEvent.Answered, item) { Generation = id });
        }
        catch (OpenRouterJournalException)
        {
            // The picture comes first; whoever writes the next line sees it.
            return;
        }
    }

    public void Read(ReadOnlySpan<byte> json)
    {
        if (AnswerCost.Read(json) is { } cost) Cost = (Cost ?? 0) + cost;
    }
}
