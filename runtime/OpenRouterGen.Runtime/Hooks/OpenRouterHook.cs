namespace OpenRouter;

/// <summary>
/// Sees every attempt of every call, and may add headers. Override what you need and add it to <see cref="OpenRouterClientOptions.Hooks"/>.
/// One hook serves calls that run at the same time.
/// </summary>
/// <remarks>
/// What a hook throws ends the call and is thrown as it is, whatever its type, also by methods that return an <see cref="ApiResult{T}"/>: it is never taken
/// for a failure of the attempt, so nothing is sent again because of it, and no hook sees it. One exception is its cancellation when the user has cancelled
/// the call or the call's time is over: then that is thrown, with the hook's exception inside.
/// </remarks>
public abstract class OpenRouterHook
{
    /// <summary>
    /// Called before each attempt is sent. Its time counts for <see cref="OpenRouterClientOptions.Timeout"/>,
    /// not for <see cref="OpenRouterClientOptions.FirstByteTimeout"/>.
    /// </summary>
    /// <param name="request">What is about to be sent.</param>
    /// <param name="cancellationToken">Ends with the call.</param>
    /// <returns>A task; the request is sent when it has ended.</returns>
    public virtual ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>
    /// Called when the head of an answer has come, whatever its status. The body is still on its way. Its time counts for no limit, so that an answer that was
    /// paid for is not lost to a slow hook; what it throws ends the call, and the body of that answer is not read.
    /// </summary>
    /// <param name="answer">What came.</param>
    /// <param name="cancellationToken">Ends when the user cancels the call.</param>
    /// <returns>A task; the body is read when it has ended.</returns>
    public virtual ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>
    /// Called when an attempt has failed, also inside a stream and by cancellation. Its time counts for no limit. It changes nothing: the call goes on or
    /// throws as it would without, unless this throws itself; that then takes the place of the failure.
    /// </summary>
    /// <param name="failure">What failed.</param>
    /// <returns>A task; the call goes on when it has ended.</returns>
    public virtual ValueTask OnErrorAsync(FailedAttempt failure) => ValueTask.CompletedTask;
}
