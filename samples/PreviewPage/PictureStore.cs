using System.Collections.Concurrent;

namespace PreviewPage;

/// <summary>The last pictures, by the name that the browser asks for.</summary>
internal sealed class PictureStore
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<string, (ReadOnlyMemory<byte> Bytes, string? MediaType)> _pictures = new();
    private readonly ConcurrentQueue<string> _order = new();

    public string Add(ReadOnlyMemory<byte> bytes, string? mediaType)
    {
        var id = Guid.NewGuid().ToString("N");
        _pictures[id] = (bytes, mediaType);
        _order.Enqueue(id);
        if (_order.Count > Most && _order.TryDequeue(out var oldest)) _pictures.TryRemove(oldest, out _);
        return "/pictures/" + id;
    }

    public (ReadOnlyMemory<byte> Bytes, string? MediaType)? Find(string id) => _pictures.TryGetValue(id, out var picture) ? picture : null;
}
