using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>The members of an object while it is read. Most objects have few: they wait on the stack, as those of an <see cref="ItemBuffer{T}"/> do.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
internal ref struct MapBuffer<T>
{
    private const int Short = 8;

    private ShortMembers _short;
    private OrderedDictionary<string, T>? _long;
    private int _count;

    /// <summary>Takes a member. Of those with the same name the first has the place, and the last the value.</summary>
    public void Set(string name, T value)
    {
        if (_long is not null)
        {
            _long[name] = value;
            return;
        }

        var index = 0;
        while (index < _count && _short[index].Key != name) index++;
        if (index < Short)
        {
            _short[index] = new(name, value);
            _count = Math.Max(_count, index + 1);
            return;
        }

        _long = new OrderedDictionary<string, T>(2 * Short, StringComparer.Ordinal);
        foreach (var member in (ReadOnlySpan<KeyValuePair<string, T>>)_short) _long.Add(member.Key, member.Value);
        _long.Add(name, value);
    }

    /// <summary>The members in order.</summary>
    public readonly IReadOnlyDictionary<string, T> ToMap() =>
        _long is not null ? _long : new ShortMap<T>(((ReadOnlySpan<KeyValuePair<string, T>>)_short)[.._count].ToArray());

    [InlineArray(Short)]
    private struct ShortMembers
    {
        private KeyValuePair<string, T> _first;
    }
}
