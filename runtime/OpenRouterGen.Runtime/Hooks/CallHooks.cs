namespace OpenRouter.Runtime;

/// <summary>Calls the user's hooks for the attempts of one call.</summary>
internal sealed class CallHooks(IList<OpenRouterHook> hooks, TimeProvider timeProvider)
{
    private OutgoingRequest? _request;
    private long _sentAt;
    private int _attempts;

    /// <summary>Before an attempt.</summary>
    /// <returns>The request with the headers that hooks added.</returns>
    public async ValueTask<PreparedRequest> BeforeAsync(PreparedRequest request, CancellationToken cancellationToken)
    {
        _request = new OutgoingRequest(request, ++_attempts);
        _sentAt = timeProvider.GetTimestamp();
        foreach (var hook in hooks) await hook.BeforeRequestAsync(_request, cancellationToken).ConfigureAwait(false);
        _sentAt = timeProvider.GetTimestamp();
        return _request.ToPrepared();
    }

    /// <summary>When the head of an answer has come.</summary>
    public async ValueTask AnsweredAsync(AnswerFacts facts, CancellationToken cancellationToken)
    {
        var answer = new IncomingAnswer(_request!, facts, timeProvider.GetElapsedTime(_sentAt));
        foreach (var hook in hooks) await hook.AfterAnswerAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>When an attempt failed. What is neither of this client nor a cancellation came out of a hook, and hooks do not see it again.</summary>
    public async ValueTask FailedAsync(Exception exception, TimeSpan? retryIn)
    {
        if (_request is null || exception is not (OpenRouterException or OperationCanceledException)) return;
        var failure = new FailedAttempt(_request, exception, retryIn, timeProvider.GetElapsedTime(_sentAt));
        foreach (var hook in hooks) await hook.OnErrorAsync(failure).ConfigureAwait(false);
    }
}
