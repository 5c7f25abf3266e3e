namespace OpenRouter;

/// <summary>A request of a batch.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <param name="Id">
/// What the item is called in the journal and by its files, the same in every run: at most 100 letters of ASCII, digits, hyphens and underscores. No two
/// items of a batch differ in capitals alone.
/// </param>
/// <param name="Request">The request.</param>
public sealed record ImageBatchItem<TRequest>(string Id, TRequest Request)
    where TRequest : class
{
    /// <summary>The id, never the request.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Id;
}
