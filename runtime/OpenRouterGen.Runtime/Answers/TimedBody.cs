using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>The body of an answer. Each read has the limit of silence, and time between reads does not count.</summary>
internal sealed class TimedBody(HttpContent content, CallClock clock, TimeSpan idle) : ReadOnlyStream
{
    private Stream? _body;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        clock.Start(idle, nameof(OpenRouterClientOptions.IdleTimeout));
        try
        {
            _body ??= await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return await _body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!CallFailure.IsOfTransport(exception))
        {
            // A handler of the user may have put its own stream here, which throws what it likes.
            throw new HttpRequestException(exception.Message, exception);
        }
        finally
        {
            clock.Stop();
        }
    }
}
