using System.Collections;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>The results of an answer. A slot of the answer that is none costs no other: it is kept raw, and written back in its place.</summary>
internal sealed class ResultList<T>(long offset) : IReadOnlyList<T>, IResultList
{
    private readonly List<(int Index, T Item)> _items = [];
    private readonly List<(int Index, JsonElement Json)> _missing = [];
    private readonly Dictionary<int, JsonElement> _empty = [];

    public int Count => _items.Count;

    public IReadOnlyList<(int Index, JsonElement Json)> Missing => _missing;

    public ModelJsonException? Misfit { get; private set; }

    public long Offset => offset;

    public int? Asked { get; private set; }

    private int Slots => _items.Count + _missing.Count;

    public T this[int index] => _items[index].Item;

    public void Add(T item) => _items.Add((Slots, item));

    /// <summary>Adds a result that holds nothing, with its JSON.</summary>
    public void AddEmpty(T item, JsonElement json)
    {
        _empty.Add(Slots, json);
        Add(item);
    }

    /// <summary>Keeps a slot that does not fit.</summary>
    public void AddMissing(JsonElement json, ModelJsonException misfit)
    {
        _missing.Add((Slots, json));
        Misfit ??= misfit;
    }

    public void AskedFor(int? results) => Asked = results;

    public void LeaveOutEmpty()
    {
        if (_empty.Count == 0) return;
        _items.RemoveAll(slot => _empty.ContainsKey(slot.Index));
        foreach (var (index, json) in _empty) _missing.Add((index, json));
        _missing.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        _empty.Clear();
    }

    public IReadOnlyList<TOther> Interleave<TOther>(IReadOnlyList<TOther> made, Func<UnknownCase, TOther> missing)
    {
        if (_missing.Count == 0) return made;
        var all = new List<TOther>(Slots);
        foreach (var (item, hole) in InOrder()) all.Add(hole is { } json ? missing(new UnknownCase(null, json)) : made[item]);
        return all;
    }

    /// <summary>Writes the list as it came.</summary>
    public void Write(Utf8JsonWriter writer, JsonWriter<T> write)
    {
        writer.WriteStartArray();
        foreach (var (item, hole) in InOrder())
        {
            if (hole is { } json) JsonWrite.Element(writer, json);
            else write(writer, this[item]);
        }

        writer.WriteEndArray();
    }

    public IEnumerator<T> GetEnumerator() => _items.Select(static slot => slot.Item).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Every slot of the answer: a result by its place among them, or the JSON of what is none.</summary>
    private IEnumerable<(int Item, JsonElement? Missing)> InOrder()
    {
        var missing = 0;
        for (var item = 0; item < _items.Count || missing < _missing.Count;)
        {
            var isMissing = missing < _missing.Count && (item == _items.Count || _missing[missing].Index < _items[item].Index);
            yield return isMissing ? (-1, _missing[missing++].Json) : (item++, null);
        }
    }
}
