namespace OpenRouter;

/// <summary>
/// Sees every attempt of every call, and may add headers. Override what you need and add it to <see cref="OpenRouterClientOptions.Hooks"/>.
/// One hook serves calls that run at the same time. What a hook throws ends the call, and is not tried again.
/// </summary>
public abstract class OpenRouterHook
{
    /// <summary>Called before each attempt is sent. Its time counts as the call's.</summary>
    /// <param name="request">What is about to be sent.</param>
    /// <param name="cancellationToken">Ends with the call.</param>
    /// <returns>A task; the request is sent when it has ended.</returns>
    public virtual ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Called when the head of an answer has come, whatever its status. The body is still on its way.</summary>
    /// <param name="answer">What came.</param>
    /// <param name="cancellationToken">Ends with the call.</param>
    /// <returns>A task; the body is read when it has ended.</returns>
    public virtual ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>
    /// Called when an attempt has failed, also inside a stream and by cancellation. It changes nothing: the call goes on or throws as it would without.
    /// </summary>
    /// <param name="failure">What failed.</param>
    /// <returns>A task; the call goes on when it has ended.</returns>
    public virtual ValueTask OnErrorAsync(FailedAttempt failure) => ValueTask.CompletedTask;
}
