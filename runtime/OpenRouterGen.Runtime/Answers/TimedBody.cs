using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>The body of an answer. Each read has the limit of silence; between reads the time counts for the whole call only.</summary>
internal sealed class TimedBody(HttpContent content, CallClock clock, TimeSpan idle, TransportFault fault) : ReadOnlyStream
{
    private Stream? _body;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        clock.Start(idle, nameof(OpenRouterClientOptions.IdleTimeout));
        try
        {
            _body ??= await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var read = await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);

            // A handler of the user may have put its own stream here, which returns and throws what it likes.
            return read >= 0 && read <= buffer.Length ? read : throw new InvalidDataException("The stream of the body returned a length that cannot be.");
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
