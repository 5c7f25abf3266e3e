namespace OpenRouter.Runtime;

/// <summary>Takes the bytes of one file. Whatever its stream throws becomes an <see cref="OpenRouterDownloadException"/>.</summary>
/// <param name="stream">The stream; null for a file that is not wanted.</param>
/// <param name="writesAtOnce">Whether a piece is written before the call goes on: a file takes it sooner than another thread begins to write.</param>
internal class DownloadSink(Stream? stream, bool writesAtOnce = false)
{
    private static readonly Step s_write = static (file, piece, token) => file.WriteAsync(piece, token);
    private static readonly Step s_flush = static (file, _, token) => new ValueTask(file.FlushAsync(token));

    private Stream? _stream = stream;
    private long _written;
    private Task _step = Task.CompletedTask;
    private bool _isDisposed;

    private delegate ValueTask Step(Stream file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The media type that the answer names for the file; null for none.</summary>
    public string? MediaType { get; set; }

    /// <summary>Whether a step of the stream still runs that nobody waits for any more.</summary>
    public bool IsBusy => !_step.IsCompleted;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.IsEmpty) return default;
        var step = writesAtOnce ? WriteAtOnce : s_write;
        var writing = RunAsync(step, bytes, cancellationToken);
        if (!writing.IsCompletedSuccessfully) return WriteOnAsync(writing, step, bytes, cancellationToken);
        _written += bytes.Length;
        return default;
    }

    /// <summary>All bytes came.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        await RunOrRescueAsync(RunAsync(s_flush, default, cancellationToken), s_flush, default, cancellationToken).ConfigureAwait(false);
        _isDisposed = true;
        await RunAsync(static (file, _, _) => file.DisposeAsync(), default, cancellationToken).ConfigureAwait(false);
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

    private static ValueTask WriteAtOnce(Stream file, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        file.Write(piece.Span);
        return default;
    }

    private bool TryRescue(Exception failure)
    {
        if (_isDisposed || Rescue(_stream!, _written, failure) is not { } other) return false;
        _stream = other;
        return true;
    }

    private async ValueTask WriteOnAsync(ValueTask writing, Step step, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await RunOrRescueAsync(writing, step, bytes, cancellationToken).ConfigureAwait(false);
        _written += bytes.Length;
    }

    /// <summary>Waits for a step; one that fails is run again on the stream that takes over, if there is one.</summary>
    private async ValueTask RunOrRescueAsync(ValueTask running, Step step, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await running.ConfigureAwait(false);
            return;
        }
        catch (OpenRouterDownloadException exception)
        {
            if (!TryRescue(exception.InnerException!)) throw;
        }

        await RunAsync(step, bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a step of the stream under the call's time, also of a stream that does not look at its token.</summary>
    private ValueTask RunAsync(Step step, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_stream is null) return default;
        ValueTask running;
        try
        {
            running = step(_stream, bytes, cancellationToken);
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
