namespace OpenRouter;

/// <summary>An attempt that failed, as a hook sees it.</summary>
public sealed class FailedAttempt
{
    /// <summary>A failure made by hand, for tests of hooks.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="exception">What failed.</param>
    /// <param name="retryIn">The wait before the next attempt; null when there is none.</param>
    /// <param name="elapsed">The time since this attempt was sent.</param>
    public FailedAttempt(OutgoingRequest request, Exception exception, TimeSpan? retryIn = null, TimeSpan elapsed = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(exception);
        Request = request;
        Exception = exception;
        RetryIn = retryIn;
        Elapsed = elapsed;
    }

    /// <summary>What was sent, or was about to be.</summary>
    public OutgoingRequest Request { get; }

    /// <summary>An <see cref="OpenRouterException"/>, or an <see cref="OperationCanceledException"/> when the user cancelled.</summary>
    public Exception Exception { get; }

    /// <summary>The wait before the next attempt; null when there is none and the call fails.</summary>
    public TimeSpan? RetryIn { get; }

    /// <summary>The time since this attempt was sent.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The operation and the type of the failure.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Request + ": " + Exception.GetType().Name;
}
