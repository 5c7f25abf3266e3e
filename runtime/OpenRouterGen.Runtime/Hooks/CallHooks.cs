namespace OpenRouter.Runtime;

/// <summary>Calls the user's hooks for the attempts of one call.</summary>
internal sealed class CallHooks(IList<OpenRouterHook> hooks, TimeProvider timeProvider)
{
    private OutgoingRequest? _request;
    private Exception? _thrown;
    private long _sentAt;
    private int _attempts;

    /// <summary>Whether a hook threw this. It ends the call as it is, whatever its type.</summary>
    public bool Threw(Exception exception) => ReferenceEquals(exception, _thrown);

    /// <summary>Before an attempt.</summary>
    /// <returns>The request with the headers that hooks added.</returns>
    public async ValueTask<PreparedRequest> BeforeAsync(PreparedRequest request, CancellationToken cancellationToken)
    {
        var outgoing = new OutgoingRequest(request, ++_attempts);
        _request = outgoing;
        _sentAt = timeProvider.GetTimestamp();
        await EachAsync(hook => hook.BeforeRequestAsync(outgoing, cancellationToken)).ConfigureAwait(false);
        _sentAt = timeProvider.GetTimestamp();
        return outgoing.ToPrepared();
    }

    /// <summary>When the head of an answer has come.</summary>
    public ValueTask AnsweredAsync(AnswerFacts facts, CancellationToken cancellationToken)
    {
        var answer = new IncomingAnswer(_request!, facts, timeProvider.GetElapsedTime(_sentAt));
        return EachAsync(hook => hook.AfterAnswerAsync(answer, cancellationToken));
    }

    /// <summary>When an attempt failed. Hooks do not see what one of them threw, or what is neither of this client nor a cancellation.</summary>
    public async ValueTask FailedAsync(Exception exception, TimeSpan? retryIn)
    {
        if (_request is null || Threw(exception) || exception is not (OpenRouterException or OperationCanceledException)) return;
        var failure = new FailedAttempt(_request, exception, retryIn, timeProvider.GetElapsedTime(_sentAt));
        await EachAsync(hook => hook.OnErrorAsync(failure)).ConfigureAwait(false);
    }

    private async ValueTask EachAsync(Func<OpenRouterHook, ValueTask> call)
    {
        try
        {
            foreach (var hook in hooks) await call(hook).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _thrown = exception;
            throw;
        }
    }
}
