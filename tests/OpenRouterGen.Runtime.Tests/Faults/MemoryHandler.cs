using System.Net;

namespace OpenRouter.Tests.Faults;

/// <summary>Answers from memory, piece by piece as a test says, where a socket would join the pieces again.</summary>
internal sealed class MemoryHandler(string mediaType, IReadOnlyList<ReadOnlyMemory<byte>> pieces, Exception? end = null) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new StreamContent(new PieceStream(pieces, end));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }

    /// <summary>A client that this handler answers.</summary>
    public OpenRouterClient Client() =>
        new(new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = new Uri("https://memory.invalid/api/v1") }, new HttpClient(this));

    private sealed class PieceStream(IReadOnlyList<ReadOnlyMemory<byte>> pieces, Exception? end) : Stream
    {
        private int _piece;
        private int _offset;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            while (_piece < pieces.Count && _offset == pieces[_piece].Length)
            {
                _piece++;
                _offset = 0;
            }

            if (_piece == pieces.Count) return end is null ? 0 : throw end;
            var count = Math.Min(buffer.Length, pieces[_piece].Length - _offset);
            pieces[_piece].Span.Slice(_offset, count).CopyTo(buffer);
            _offset += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(Read(buffer.Span));
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
