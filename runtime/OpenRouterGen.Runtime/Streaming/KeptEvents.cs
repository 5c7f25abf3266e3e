namespace OpenRouter.Runtime;

/// <summary>
/// The events of a stream that a failure carries. Pictures are large, so there is a
/// limit: previews go before results, the oldest first, and the last event stays.
/// </summary>
internal sealed class KeptEvents
{
    /// <summary>How much their data on the wire may be, in bytes.</summary>
    public const int Limit = 32 * 1024 * 1024;

    private readonly List<(object Event, int Size, bool IsResult)> _events = [];
    private long _size;

    /// <summary>How many are no longer kept.</summary>
    public int LeftOut { get; private set; }

    public void Add(object item, int size, bool isResult)
    {
        _events.Add((item, size, isResult));
        _size += size;
        while (_size > Limit && _events.Count > 1) LeaveOut();
    }

    /// <summary>The events that are of a type, or whose case is.</summary>
    public static IReadOnlyList<T> OfType<T>(IReadOnlyList<object> events) =>
        [.. events.Select(static item => item is IUnionModel union and not T ? union.Value : item).OfType<T>()];

    public object[] ToArray() => [.. _events.Select(static kept => kept.Event)];

    private void LeaveOut()
    {
        var preview = _events.FindIndex(0, _events.Count - 1, static kept => !kept.IsResult);
        var index = preview < 0 ? 0 : preview;
        _size -= _events[index].Size;
        _events.RemoveAt(index);
        LeftOut++;
    }
}
