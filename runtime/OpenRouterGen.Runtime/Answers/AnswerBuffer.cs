using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace OpenRouter.Runtime;

/// <summary>A body in rented memory.</summary>
internal sealed class AnswerBuffer : IDisposable
{
    // What a Content-Length header may make us rent before a byte came.
    private const int LargestFirstRent = 4 * 1024 * 1024;
    private const int SmallestRent = 16 * 1024;

    private byte[] _buffer;
    private int _length;

    private AnswerBuffer(long? contentLength) =>
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp((contentLength ?? 0) + 1, SmallestRent, LargestFirstRent));

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Whether the body is longer than the limit; then <see cref="Bytes"/> is its beginning.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>What broke the body off; null when all of it came.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>Reads a stream to its end, and leaves it open.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<AnswerBuffer> ReadAsync(Stream stream, long? length, int limit, CancellationToken cancellationToken)
    {
        var body = new AnswerBuffer(length);
        try
        {
            await body.FillAsync(stream, limit, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Reads what there is of a body. A break or a stall only ends it: what came, or a status that is known, may say more.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<AnswerBuffer> ReadAvailableAsync(ApiAnswer answer, int limit, CancellationToken cancellationToken)
    {
        var body = new AnswerBuffer(answer.Length);
        try
        {
            await body.FillAsync(answer.Body, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (CallFailure.IsOfTransport(exception) && !answer.IsCancelledByUser)
        {
            body.Failure = ExceptionDispatchInfo.Capture(exception);
        }
        catch
        {
            body.Dispose();
            throw;
        }

        return body;
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        _length = 0;
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _buffer.Length) Grow();
            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0) return;
            _length += read;
            if (_length <= limit) continue;
            _length = limit;
            IsOverLimit = true;
            return;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)_buffer.Length * 2, Array.MaxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
