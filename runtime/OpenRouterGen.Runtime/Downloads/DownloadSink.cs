namespace OpenRouter.Runtime;

/// <summary>Takes the bytes of one file. Whatever its stream throws becomes an <see cref="OpenRouterDownloadException"/>.</summary>
/// <param name="stream">The stream; null for a file that is not wanted.</param>
/// <param name="writesAtOnce">Whether a piece is written before the call goes on: a file takes it sooner than another thread begins to write.</param>
internal class DownloadSink(Stream? stream, bool writesAtOnce = false)
{
    private Stream? _stream = stream;
    private long _written;
    private Task _step = Task.CompletedTask;
    private bool _isDisposed;

    /// <summary>The media type that the answer names for the file; null for none.</summary>
    public string? MediaType { get; set; }

    /// <summary>Whether a step of the stream still runs that nobody waits for any more.</summary>
    public bool IsBusy => !_step.IsCompleted;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => bytes.IsEmpty
        ? default
        : RunAsync(writesAtOnce ? WriteAtOnce : static (_, file, piece, token) => file.WriteAsync(piece, token), bytes, cancellationToken);

    /// <summary>All bytes came.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        await RunAsync(static (_, file, _, token) => new ValueTask(file.FlushAsync(token)), default, cancellationToken).ConfigureAwait(false);
        _isDisposed = true;
        await RunAsync(static (_, file, _, _) => file.DisposeAsync(), default, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>It is known what the whole file is: a result, or a preview that need not be kept.</summary>
    /// <exception cref="OpenRouterDownloadException">The file could not get its name.</exception>
    public virtual void Keep(bool isPreview)
    {
    }

    /// <summary>Ends a file that did not become whole. What ended it is the cause, so what the stream throws now is not thrown on.</summary>
    public virtual void Abort()
    {
        if (_isDisposed || _stream is not { } left) return;
        _isDisposed = true;
        if (IsBusy) _step.ContinueWith(_ => Dispose(left), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        else Dispose(left);
    }

    /// <summary>Another stream for a file that cannot be written on, with what was written already; null when there is none.</summary>
    protected virtual Stream? Rescue(Stream failed, long written, Exception failure) => null;

    protected static void Dispose(Stream stream)
    {
        try
        {
            stream.Dispose();
        }
        catch (Exception)
        {
            // The call has failed or was left before: that is what its caller hears of.
            return;
        }
    }

    private static ValueTask WriteAtOnce(DownloadSink sink, Stream file, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            file.Write(piece.Span);
        }
        catch (Exception exception)
        {
            if (sink.Rescue(file, sink._written, exception) is not { } other) throw;
            sink._stream = other;
            other.Write(piece.Span);
        }

        sink._written += piece.Length;
        return default;
    }

    /// <summary>Runs a step of the stream under the call's time, also of a stream that does not look at its token.</summary>
    private ValueTask RunAsync(
        Func<DownloadSink, Stream, ReadOnlyMemory<byte>, CancellationToken, ValueTask> step, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_stream is null) return default;
        ValueTask running;
        try
        {
            running = step(this, _stream, bytes, cancellationToken);
        }
        catch (Exception exception)
        {
            running = ValueTask.FromException(exception);
        }

        return running.IsCompletedSuccessfully ? running : WaitAsync(running, cancellationToken);
    }

    private async ValueTask WaitAsync(ValueTask running, CancellationToken cancellationToken)
    {
        try
        {
            if (!running.IsCompleted)
            {
                _step = running.AsTask();
                running = new ValueTask(_step.WaitAsync(cancellationToken));
            }

            await running.ConfigureAwait(false);
        }
        catch (Exception exception) when (DownloadFailure.IsOfTarget(exception, cancellationToken))
        {
            throw DownloadFailure.Of(exception);
        }
    }
}
