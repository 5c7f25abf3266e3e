using System.Buffers;

namespace OpenRouter.Runtime;

/// <summary>
/// What stands behind all that matters of a body. A connection is kept only when its body was read to the end, which comes after what a stream ends with.
/// </summary>
internal static class AnswerRest
{
    /// <summary>How much of it is read, in bytes. A new connection costs less than more of it.</summary>
    public const int Most = 64 * 1024;

    private const int PieceSize = 4 * 1024;

    /// <summary>How long it is read.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Reads to the end, within both bounds. It never fails: the call has succeeded already.</summary>
    /// <param name="body">The body.</param>
    /// <param name="clock">The time of the call, which is over after this.</param>
    public static async ValueTask DrainAsync(Stream body, CallClock clock)
    {
        clock.Narrow(Longest);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            for (var left = Most; left > 0;)
            {
                var read = await ReadAsync(body, buffer.AsMemory(0, Math.Min(left, buffer.Length)), clock.Token).ConfigureAwait(false);
                if (read == 0) break;
                left -= read;
            }
        }
        catch (Exception exception) when (CallFailure.IsOfTransport(exception))
        {
            // It broke off, took too long or was cancelled: only the connection is lost, and the buffer, in which somebody may write still.
            return;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    // A stream that a handler of the user put here may not look at the token. What it throws when nobody waits any more is nobody's.
    private static async Task<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var reading = body.ReadAsync(buffer, cancellationToken).AsTask();
        try
        {
            return await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!reading.IsCompleted) _ = reading.ContinueWith(static left => left.Exception, TaskScheduler.Default);
        }
    }
}
