namespace OpenRouter.Runtime;

/// <summary>One call of the user: a request that was checked and written, and the attempts to send it.</summary>
internal sealed class ApiCall(HttpSender sender, PreparedRequest request, CallSettings settings, RetryPolicy retryPolicy)
{
    // An error's body is for reading; more of it than this helps nobody.
    private const int LargestErrorBody = 4 * 1024 * 1024;

    private readonly CallHooks? _hooks = settings.Hooks.Count == 0 ? null : new CallHooks(settings.Hooks, settings.TimeProvider);
    private SendTicket _ticket = new(hasBody: false);
    private SecretMask _mask = new(null);

    /// <summary>The head of the last answer; null when nothing was answered.</summary>
    public AnswerFacts? LastFacts { get; private set; }

    /// <summary>What observes the call; null when nobody does.</summary>
    public CallTrace? Trace { get; private set; }

    public int MaxResponseBytes => settings.MaxResponseBytes;

    public CallClock NewClock(CancellationToken first, CancellationToken second = default) => new(settings.TimeProvider, settings.Timeout, first, second);

    /// <summary>What to throw instead of an exception of the platform, with what is known of the request; null when it goes on as it is.</summary>
    public Exception? Map(Exception exception, CallClock clock)
    {
        // What was answered was sent, whoever did it.
        if (LastFacts is not null) _ticket.Read();
        var mapped = CallFailure.Map(exception, clock, sender.IsOwn, _ticket, _mask);
        if (mapped is OpenRouterException failure) Complete(failure);
        return mapped;
    }

    /// <summary>Completes an exception with what is known of the request.</summary>
    public void Complete(OpenRouterException failure) => CallOutcome.Complete(failure, request.Operation.IsSafe, LastFacts);

    /// <summary>
    /// Sends until an answer can be used. The answer belongs to <paramref name="use"/>,
    /// unless it throws. A failure ends the call; a success is ended by the caller.
    /// </summary>
    public async Task<T> RunAsync<T>(CallClock clock, AnswerUse<T> use)
    {
        Trace = CallTrace.Begin(request, settings);
        try
        {
            return await RepeatAsync(clock, use).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await FailAsync(exception).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends a call that failed.</summary>
    public async ValueTask FailAsync(Exception exception)
    {
        Trace?.End(exception);
        if (_hooks is not null) await _hooks.FailedAsync(exception, null).ConfigureAwait(false);
    }

    private async Task<T> RepeatAsync<T>(CallClock clock, AnswerUse<T> use)
    {
        for (var retries = 0; ; retries++)
        {
            var wait = TimeSpan.Zero;
            try
            {
                return await AttemptAsync(clock, use).ConfigureAwait(false);
            }
            catch (OpenRouterException failure) when (ShouldRetry(failure, retries, clock, out wait))
            {
                // Answered by the wait and the next attempt.
                if (_hooks is not null) await _hooks.FailedAsync(failure, wait).ConfigureAwait(false);
            }

            await WaitAsync(clock, wait).ConfigureAwait(false);
        }
    }

    private async Task<T> AttemptAsync<T>(CallClock clock, AnswerUse<T> use)
    {
        LastFacts = null;
        _ticket = new SendTicket(request.Body is { Length: > 0 } || request.Content is not null);
        clock.Start(settings.FirstByteTimeout, nameof(OpenRouterClientOptions.FirstByteTimeout));
        ApiAnswer? answer = null;
        var isUsed = false;
        try
        {
            clock.Token.ThrowIfCancellationRequested();
            answer = await AskAsync(clock).ConfigureAwait(false);
            if (!answer.Facts.IsSuccess) throw await StatusFailureAsync(answer, clock.Token).ConfigureAwait(false);
            var result = await use(answer, settings.MaxResponseBytes, clock.Token).ConfigureAwait(false);
            isUsed = true;
            return result;
        }
        catch (OpenRouterException failure)
        {
            Complete(failure);
            throw;
        }
        catch (Exception exception) when (Map(exception, clock) is { } mapped)
        {
            throw mapped;
        }
        finally
        {
            if (!isUsed) answer?.Dispose();
        }
    }

    private async ValueTask<ApiAnswer> AskAsync(CallClock clock)
    {
        var asked = _hooks is null ? request : await _hooks.BeforeAsync(request, clock.Token).ConfigureAwait(false);
        _mask = new SecretMask(asked.Headers.GetValueOrDefault("Authorization"));
        var response = await sender.SendAsync(asked, _ticket, settings.AllowBodyCopies, clock.Token).ConfigureAwait(false);
        try
        {
            LastFacts = AnswerFacts.Of(response, settings.TimeProvider.GetUtcNow(), _mask);
            if (_hooks is not null) await _hooks.AnsweredAsync(LastFacts, clock.Token).ConfigureAwait(false);
            Trace?.Answered(LastFacts);
            return new ApiAnswer(response, LastFacts, clock, settings.IdleTimeout, request.Download) { Trace = Trace };
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async ValueTask<OpenRouterApiException> StatusFailureAsync(ApiAnswer answer, CancellationToken cancellationToken)
    {
        var limit = Math.Min(settings.MaxResponseBytes, LargestErrorBody);
        using var body = await AnswerBuffer.ReadAvailableAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        return ApiFailure.FromStatus(answer.Facts, body.Bytes.Span);
    }

    private bool ShouldRetry(OpenRouterException failure, int retries, CallClock clock, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        if (retries >= settings.MaxRetries || !request.CanRepeat || clock.IsTimedOut) return false;
        if (retryPolicy.Wait(failure, request.Operation.IsSafe || settings.RetryUnknownOutcomes, retries) is not { } given) return false;
        wait = given;

        // The failure says more than a timeout that would hide it.
        return clock.Left == Timeout.InfiniteTimeSpan || given < clock.Left;
    }

    private async Task WaitAsync(CallClock clock, TimeSpan wait)
    {
        clock.Start();
        try
        {
            await clock.WaitAsync(wait).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (Map(exception, clock) is { } mapped)
        {
            throw mapped;
        }
    }
}
