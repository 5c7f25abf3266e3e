namespace OpenRouter;

/// <summary>What the catalog that a client was made with says of its entries: known without a call, and as old as the catalog.</summary>
public sealed class CatalogSnapshot
{
    private readonly Dictionary<string, SnapshotEntry> _byId;
    private readonly IReadOnlyList<string> _suffixes;

    /// <summary>Makes a snapshot; the emitted client does.</summary>
    /// <param name="suffixes">What may follow an id and leaves the entry the same.</param>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public CatalogSnapshot(IReadOnlyList<string> suffixes, IReadOnlyList<SnapshotEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(suffixes);
        ArgumentNullException.ThrowIfNull(entries);
        (_suffixes, Entries) = (suffixes, entries);
        _byId = entries.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>The entries, in the order of their constants.</summary>
    public IReadOnlyList<SnapshotEntry> Entries { get; }

    /// <summary>The entry that a request means by an id.</summary>
    /// <param name="id">The id; what may follow it and leaves the entry the same is passed over.</param>
    /// <returns>The entry; null when the catalog does not have it.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public SnapshotEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_byId.TryGetValue(id, out var entry)) return entry;
        var suffix = _suffixes.FirstOrDefault(suffix => id.EndsWith(suffix, StringComparison.Ordinal));
        return suffix is null ? null : _byId.GetValueOrDefault(id[..^suffix.Length]);
    }
}
