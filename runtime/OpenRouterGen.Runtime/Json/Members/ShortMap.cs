using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OpenRouter.Runtime;

/// <summary>The members of an object that has few, in order: looking at each name takes no longer than a hash, and nothing but them is allocated.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
/// <param name="members">The members, each name once.</param>
internal sealed class ShortMap<T>(KeyValuePair<string, T>[] members) : IReadOnlyDictionary<string, T>, ICollection
{
    public int Count => members.Length;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public IEnumerable<string> Keys => members.Select(static member => member.Key);

    public IEnumerable<T> Values => members.Select(static member => member.Value);

    public T this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException("The given key '" + key + "' was not present in the dictionary.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var member in members)
        {
            if (member.Key != key) continue;
            value = member.Value;
            return true;
        }

        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection.CopyTo(Array array, int index) => members.CopyTo(array, index);
}
