using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>The items of an array while it is read. Most arrays are short: their items wait on the stack, and are allocated once, in their number.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
internal ref struct ItemBuffer<T>
{
    private const int Short = 8;

    private ShortItems _short;
    private List<T>? _long;
    private int _count;

    public void Add(T item)
    {
        if (_long is not null)
        {
            _long.Add(item);
        }
        else if (_count < Short)
        {
            _short[_count++] = item;
        }
        else
        {
            _long = new List<T>(2 * Short);
            _long.AddRange((ReadOnlySpan<T>)_short);
            _long.Add(item);
        }
    }

    /// <summary>The items in order.</summary>
    public readonly IReadOnlyList<T> ToList() => _long is not null ? _long : ((ReadOnlySpan<T>)_short)[.._count].ToArray();

    [InlineArray(Short)]
    private struct ShortItems
    {
        private T _first;
    }
}
