namespace OpenRouter.Runtime;

/// <summary>The body of an answer while it comes. What goes wrong is thrown as one of this client's exceptions.</summary>
internal sealed class AnswerStream(ApiCall call, ApiAnswer answer, CallClock clock) : ReadOnlyStream
{
    private bool _isDisposed;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            using var linked = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken) : null;
            var length = await answer.Body.ReadAsync(buffer, linked?.Token ?? clock.Token).ConfigureAwait(false);
            if (length == 0 && !buffer.IsEmpty) call.End();
            return length;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The reading was cancelled.", exception, cancellationToken);
        }
        catch (Exception exception) when (call.Map(exception, clock) is { } mapped)
        {
            await call.FailAsync(mapped).ConfigureAwait(false);
            throw mapped;
        }
        finally
        {
            // The user's own time between reads does not count.
            clock.Stop();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            answer.Dispose();
            clock.Dispose();
            call.End();
        }

        base.Dispose(disposing);
    }
}
