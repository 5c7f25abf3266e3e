using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

internal sealed class SpecMapping(SourceSpot spot) : SpecNode(spot)
{
    // Most mappings have few entries: looking through them is faster than a dictionary is to make.
    private const int MostWithoutIndex = 8;

    private readonly List<SpecEntry> _entries = [];
    private Dictionary<string, SpecEntry>? _byKey;

    /// <summary>The entries in the order of the document.</summary>
    public IReadOnlyList<SpecEntry> Entries => _entries;

    public override string Described => "a mapping";

    public SpecNode? this[string key] => Find(key)?.Value;

    public SpecEntry? Find(string key)
    {
        if (_byKey is not null)
        {
            return _byKey.TryGetValue(key, out var indexed) ? indexed : null;
        }

        // Asked for more often than anything else, and most often in vain: the length alone says so.
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            if (entry.Key.Length == key.Length && entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Adds an entry, or replaces the value of the one that has its key.</summary>
    public void Set(SpecEntry entry)
    {
        if (Find(entry.Key) is { } old)
        {
            _entries[_entries.IndexOf(old)] = entry;
        }
        else
        {
            _entries.Add(entry);
        }

        Index(entry);
    }

    public void Remove(string key)
    {
        if (Find(key) is { } entry)
        {
            _byKey?.Remove(key);
            _entries.Remove(entry);
        }
    }

    public void RemoveAll(Func<SpecNode, bool> isRemoved)
    {
        _entries.RemoveAll(entry => isRemoved(entry.Value));
        _byKey = null;
        if (_entries.Count > MostWithoutIndex)
        {
            Index(_entries[0]);
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

    private void Index(SpecEntry changed)
    {
        if (_byKey is not null)
        {
            _byKey[changed.Key] = changed;
        }
        else if (_entries.Count > MostWithoutIndex)
        {
            _byKey = new Dictionary<string, SpecEntry>(_entries.Count * 2, StringComparer.Ordinal);
            foreach (var entry in _entries)
            {
                _byKey[entry.Key] = entry;
            }
        }
    }
}
