using System.Buffers;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// A writer with its buffer, which each thread keeps for its next text. What was written leaves as memory of its own: a body may still be sent when its call
/// has ended, and hooks may keep it.
/// </summary>
internal sealed class JsonPage : IDisposable
{
    // A text that is longer takes the buffer with it instead of being copied.
    private const int LargestKept = 32 * 1024;

    [ThreadStatic]
    private static JsonPage? s_free;

    private readonly ArrayBufferWriter<byte> _buffer = new(4 * 1024);

    private JsonPage() => Writer = new Utf8JsonWriter(_buffer, JsonText.Options);

    public Utf8JsonWriter Writer { get; }

    /// <summary>A page with nothing on it. What writes may write something else meanwhile.</summary>
    public static JsonPage Take()
    {
        var page = s_free ?? new JsonPage();
        s_free = null;
        return page;
    }

    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return _buffer.Capacity > LargestKept ? _buffer.WrittenMemory : _buffer.WrittenSpan.ToArray();
    }

    public void Dispose()
    {
        if (_buffer.Capacity > LargestKept)
        {
            Writer.Dispose();
            return;
        }

        // Cleared, not only reset: a prompt stays nowhere longer than it must.
        Writer.Reset();
        _buffer.Clear();
        s_free = this;
    }
}
