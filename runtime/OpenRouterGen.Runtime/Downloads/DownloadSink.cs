namespace OpenRouter.Runtime;

/// <summary>Takes the bytes of one file.</summary>
internal class DownloadSink(Stream? stream)
{
    /// <summary>Whether all bytes came.</summary>
    public bool IsFinished { get; private set; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (stream is null) return;
        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new OpenRouterDownloadException(exception);
        }
    }

    /// <summary>All bytes came.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        IsFinished = true;
        if (stream is null) return;
        try
        {
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new OpenRouterDownloadException(exception);
        }
    }

    /// <summary>It is known what the file is: a result, or a preview that need not be kept.</summary>
    public virtual ValueTask KeepAsync(bool isPreview, CancellationToken cancellationToken) => default;

    /// <summary>Ends a file that did not become whole.</summary>
    public virtual void Abort() => stream?.Dispose();
}
