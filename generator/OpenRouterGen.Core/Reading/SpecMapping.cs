using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

internal sealed class SpecMapping(SourceSpot spot) : SpecNode(spot)
{
    private readonly List<SpecEntry> _entries = [];
    private readonly Dictionary<string, SpecEntry> _byKey = new(StringComparer.Ordinal);

    /// <summary>The entries in the order of the document.</summary>
    public IReadOnlyList<SpecEntry> Entries => _entries;

    public override string Described => "a mapping";

    public SpecNode? this[string key] => _byKey.TryGetValue(key, out var entry) ? entry.Value : null;

    public SpecEntry? Find(string key) => _byKey.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>Adds an entry, or replaces the value of the one that has its key.</summary>
    public void Set(SpecEntry entry)
    {
        if (_byKey.TryGetValue(entry.Key, out var old))
        {
            _entries[_entries.IndexOf(old)] = entry;
        }
        else
        {
            _entries.Add(entry);
        }

        _byKey[entry.Key] = entry;
    }

    public void Remove(string key)
    {
        if (_byKey.TryGetValue(key, out var entry))
        {
            _byKey.Remove(key);
            _entries.Remove(entry);
        }
    }

    public override SpecNode Clone()
    {
        var copy = new SpecMapping(Spot);
        foreach (var entry in _entries)
        {
            copy.Set(new SpecEntry(entry.Key, entry.KeySpot, entry.Value.Clone()));
        }

        return copy;
    }
}

internal sealed record SpecEntry(string Key, SourceSpot KeySpot, SpecNode Value);
