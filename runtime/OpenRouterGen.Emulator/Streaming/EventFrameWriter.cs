using System.Buffers;
using System.Text;

namespace OpenRouter.Emulator.Streaming;

/// <summary>
/// Writes a <c>text/event-stream</c> (WHATWG HTML, section 9.2), one whole frame with one flush at a time, so that a client sees each as it happens.
/// </summary>
/// <param name="stream">The response's body; not closed here.</param>
/// <param name="lineEnd">What ends a line: a line feed, a carriage return or both, as the standard allows. Clients should be tried with all three.</param>
internal sealed class EventFrameWriter(Stream stream, string lineEnd = "\n")
{
    public const string ContentType = "text/event-stream";

    private readonly byte[] _lineEnd = Encoding.ASCII.GetBytes(lineEnd);

    /// <summary>A <c>data:</c> frame. JSON of several lines becomes several data lines, which readers join again.</summary>
    public Task WriteDataAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(json.Length + 16);
        var rest = json.Span;
        while (true)
        {
            var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            frame.Write("data: "u8);
            frame.Write(end < 0 ? rest : rest[..end]);
            frame.Write(_lineEnd);
            if (end < 0) break;
            var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            rest = rest[(end + (isPair ? 2 : 1))..];
        }
        return SendAsync(frame, cancellationToken);
    }

    /// <summary>The comment that the service sends while it waits, so that no proxy closes the connection. Readers skip it.</summary>
    public Task WriteProcessingAsync(CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(32);
        frame.Write(": OPENROUTER PROCESSING"u8);
        frame.Write(_lineEnd);
        return SendAsync(frame, cancellationToken);
    }

    /// <summary>The last frame of a stream that ended well.</summary>
    public Task WriteDoneAsync(CancellationToken cancellationToken) => WriteDataAsync("[DONE]"u8.ToArray(), cancellationToken);

    private async Task SendAsync(ArrayBufferWriter<byte> frame, CancellationToken cancellationToken)
    {
        frame.Write(_lineEnd);
        await stream.WriteAsync(frame.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
