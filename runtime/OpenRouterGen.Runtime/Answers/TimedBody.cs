using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>The body of an answer. Each read has the limit of silence; between reads the time counts for the whole call only.</summary>
internal sealed class TimedBody(HttpContent content, CallClock clock, TimeSpan idle, TransportFault fault) : ReadOnlyStream
{
    private Stream? _body;

    /// <summary>What the transport threw, and what had come until then.</summary>
    public TransportFault Fault => fault;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // What is here already has no limit of its own. The call's counts for what is done with it.
        clock.Resume();
        var reading = BeginAsync(buffer, cancellationToken);
        if (!reading.IsCompletedSuccessfully) return WaitAsync(reading, buffer.Length);
        var read = reading.Result;
        return IsPossible(read, buffer.Length) ? new(read) : WaitAsync(new(read), buffer.Length);
    }

    private static bool IsPossible(int read, int room) => read >= 0 && read <= room;

    private ValueTask<int> BeginAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return _body?.ReadAsync(buffer, cancellationToken) ?? OpenAsync(buffer, cancellationToken);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<int>(exception);
        }
    }

    private async ValueTask<int> OpenAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> WaitAsync(ValueTask<int> reading, int room)
    {
        clock.Start(idle, nameof(OpenRouterClientOptions.IdleTimeout));
        try
        {
            var read = await reading.ConfigureAwait(false);

            // A handler of the user may have put its own stream here, which returns and throws what it likes.
            return IsPossible(read, room) ? read : throw new InvalidDataException("The stream of the body returned a length that cannot be.");
        }
        catch (Exception exception) when (CallFailure.IsOfTransport(exception))
        {
            fault.Note(exception);
            throw;
        }
        catch (Exception exception)
        {
            throw fault.Note(new HttpRequestException(ThrownText.Message(exception), exception));
        }
        finally
        {
            clock.Start();
        }
    }
}
