namespace OpenRouter.Runtime;

/// <summary>The items of an array while it is read. Most arrays are short: their items wait on the stack, and are allocated once, in their number.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <remarks>
/// The items are fields and no inline array: that is read through spans, of which eleven methods are compiled anew for each type of item that is a struct.
/// The first list of models in a process compiles eighteen methods less.
/// </remarks>
internal ref struct ItemBuffer<T>
{
    private const int Short = 8;

    private T _item0;
    private T _item1;
    private T _item2;
    private T _item3;
    private T _item4;
    private T _item5;
    private T _item6;
    private T _item7;
    private List<T>? _long;
    private int _count;

    public void Add(T item)
    {
        switch (_count++)
        {
            case 0: _item0 = item; break;
            case 1: _item1 = item; break;
            case 2: _item2 = item; break;
            case 3: _item3 = item; break;
            case 4: _item4 = item; break;
            case 5: _item5 = item; break;
            case 6: _item6 = item; break;
            case 7: _item7 = item; break;
            default: AddLong(item); break;
        }
    }

    /// <summary>The items in order.</summary>
    public readonly IReadOnlyList<T> ToList()
    {
        if (_long is not null) return _long;
        var items = new T[_count];
        Fill(items);
        return items;
    }

    private void AddLong(T item)
    {
        if (_long is null)
        {
            var items = new T[Short];
            Fill(items);
            _long = new List<T>(2 * Short);
            _long.AddRange(items);
        }

        _long.Add(item);
    }

    private readonly void Fill(T[] items)
    {
        switch (items.Length)
        {
            case 8: items[7] = _item7; goto case 7;
            case 7: items[6] = _item6; goto case 6;
            case 6: items[5] = _item5; goto case 5;
            case 5: items[4] = _item4; goto case 4;
            case 4: items[3] = _item3; goto case 3;
            case 3: items[2] = _item2; goto case 2;
            case 2: items[1] = _item1; goto case 1;
            case 1: items[0] = _item0; break;
        }
    }
}
