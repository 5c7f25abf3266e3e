namespace OpenRouter.Runtime;

/// <summary>The catalog of a request's client.</summary>
internal static class SnapshotOf<TRequest>
    where TRequest : IFittableRequest<TRequest>
{
    /// <summary>What the catalog says of an entry; an entry of which nothing is known where it says nothing.</summary>
    public static SnapshotEntry Entry(string id) => TRequest.Snapshot?.Find(id) ?? new SnapshotEntry(id, null, null, []);
}
