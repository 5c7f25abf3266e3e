using System.Runtime.CompilerServices;

namespace OpenRouter.Runtime;

/// <summary>One call of the user: a request that was checked and written, and the attempts to send it.</summary>
internal sealed class ApiCall(HttpSender sender, PreparedRequest request, CallSettings settings, RetryPolicy retryPolicy, CallSpending? spending = null)
{
    // An error's body is for reading; more of it than this helps nobody.
    private const int LargestErrorBody = 4 * 1024 * 1024;

    // Before the first attempt nothing was sent, and nothing was thrown.
    private static readonly SendTicket s_noTicket = new(hasBody: true);
    private static readonly TransportFault s_noFault = new();

    private readonly CallHooks? _hooks = settings.Hooks.Count == 0 ? null : new CallHooks(settings.Hooks, settings.TimeProvider);
    private SendTicket _ticket = s_noTicket;
    private TransportFault _fault = s_noFault;
    private SecretMask _mask = SecretMask.None;
    private int _isEnded;

    /// <summary>The head of the last answer; null when nothing was answered.</summary>
    public AnswerFacts? LastFacts { get; private set; }

    /// <summary>What observes the call; null when nobody does.</summary>
    public CallTrace? Trace { get; private set; }

    /// <summary>What counts what the call costs; null when nobody does.</summary>
    public CallSpending? Spending => spending;

    /// <summary>How many results the request asks for; null when it does not say what it asks for.</summary>
    public int? Asked => AskedCount.Of(request);

    /// <summary>Where the bytes of the answer go; null when they stay in it.</summary>
    public DownloadTarget? Target => request.Download?.Target;

    public int MaxResponseBytes => settings.MaxResponseBytes;

    public CallClock NewClock(CancellationToken first, CancellationToken second = default) => new(settings.TimeProvider, settings.Timeout, first, second);

    /// <summary>
    /// What to throw instead of an exception of this attempt's transport, or of a cancellation when the call is over, with what is known of the request;
    /// null when the exception goes on as it is.
    /// </summary>
    public Exception? Map(Exception exception, CallClock clock)
    {
        // What was answered was sent, whoever did it.
        if (LastFacts is not null) _ticket.Read();
        var mapped = _fault.Is(exception)
            ? CallFailure.Map(exception, clock, sender.IsOwn, _ticket, _mask)
            : CallFailure.Ended(exception as OperationCanceledException, clock, _ticket, _mask);
        if (mapped is not OpenRouterException failure) return mapped;
        failure.KeepCutOff(_fault.Received);
        Complete(failure);
        return failure;
    }

    /// <summary>Whether a hook threw this: then it belongs to the user, whatever its type.</summary>
    public bool IsOfHook(Exception exception) => _hooks?.Threw(exception) ?? false;

    /// <summary>Completes an exception with what is known of the request.</summary>
    public void Complete(OpenRouterException failure)
    {
        CallOutcome.Complete(failure, request.Operation.IsSafe, LastFacts);
        if (failure is OpenRouterDownloadException download) download.Hide(_mask);
    }

    /// <summary>
    /// Sends until an answer can be used. The answer belongs to <paramref name="use"/>,
    /// unless it throws. A failure ends the call; a success is ended by the caller.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> RunAsync<T>(CallClock clock, AnswerUse<T> use)
    {
        Trace = CallTrace.Begin(request, settings);
        try
        {
            spending?.Reserve();
            return await RepeatAsync(clock, use).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await FailAsync(exception).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends a call that came to its end, or whose reader left. Only the first end counts.</summary>
    public void End() => TryEnd(null);

    /// <summary>Ends a call that failed. Only the first end counts.</summary>
    public async ValueTask FailAsync(Exception exception)
    {
        if (TryEnd(exception) && _hooks is not null) await _hooks.FailedAsync(exception, null).ConfigureAwait(false);
    }

    private bool TryEnd(Exception? exception)
    {
        if (Interlocked.Exchange(ref _isEnded, 1) != 0) return false;
        Trace?.End(exception);
        spending?.End(exception, LastFacts is null && _ticket.ProvesUnsent);
        return true;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> RepeatAsync<T>(CallClock clock, AnswerUse<T> use)
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
                clock.Stop();
                if (_hooks is not null) await _hooks.FailedAsync(failure, wait).ConfigureAwait(false);
            }

            await WaitAsync(clock, wait).ConfigureAwait(false);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> AttemptAsync<T>(CallClock clock, AnswerUse<T> use)
    {
        LastFacts = null;
        _ticket = new SendTicket(request.Body is { Length: > 0 } || request.Content is not null) { OnlyPoolAsks = sender.OnlyPoolAsks };
        _fault = new TransportFault();
        ApiAnswer? answer = null;
        var isUsed = false;
        try
        {
            answer = await AskAsync(clock).ConfigureAwait(false);
            if (!answer.Facts.IsSuccess) throw await StatusFailureAsync(answer, clock.Token).ConfigureAwait(false);
            var result = await use(answer, settings.MaxResponseBytes, clock.Token).ConfigureAwait(false);
            isUsed = true;
            return result;
        }
        catch (OpenRouterException failure) when (!IsOfHook(failure))
        {
            Complete(failure);
            settings.RateLimit?.Refused(failure, settings.TimeProvider.GetUtcNow());
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiAnswer> AskAsync(CallClock clock)
    {
        clock.Start();
        clock.Token.ThrowIfCancellationRequested();

        // While this call waits, another one may be asked to come back later still.
        while (settings.RateLimit?.Wait(settings.TimeProvider.GetUtcNow()) is { } wait) await clock.WaitAsync(wait).ConfigureAwait(false);
        var asked = _hooks is null ? request : await _hooks.BeforeAsync(request, clock.Token).ConfigureAwait(false);
        _mask = asked.Mask;
        clock.Start(settings.FirstByteTimeout, nameof(OpenRouterClientOptions.FirstByteTimeout));
        var response = await SendAsync(asked, clock.Token).ConfigureAwait(false);
        try
        {
            LastFacts = AnswerFacts.Of(response, settings.TimeProvider.GetUtcNow(), _mask, request.Operation.IsSafe);

            // A picture that was paid for is not lost to a limit because somebody looks at its head.
            clock.Stop();
            settings.Observer?.Answered(LastFacts);
            if (_hooks is not null) await _hooks.AnsweredAsync(LastFacts, clock.Token).ConfigureAwait(false);
            Trace?.Answered(LastFacts);
            return new ApiAnswer(response, LastFacts, clock, settings.IdleTimeout, request.Download, _fault)
            {
                Content = request.Operation.ContentOf(LastFacts.StatusCode),
                Trace = Trace,
                Spending = spending,
                Request = request,
                Observer = settings.Observer,
            };
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendAsync(PreparedRequest asked, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(asked, _ticket, settings.AllowBodyCopies, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _fault.Note(exception);
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
        if (IsOfHook(failure) || retries >= settings.MaxRetries || !request.CanRepeat || clock.IsTimedOut) return false;

        // The work is done or under way: a second send would be a second bill, whatever the options say.
        if (request.MayBeBilled && LastFacts is { IsSuccess: true }) return false;
        if (retryPolicy.Wait(failure, request.Operation.IsSafe || settings.RetryUnknownOutcomes, retries) is not { } given) return false;
        wait = given;

        // The failure says more than a timeout that would hide it, or than a budget that does not reach for two.
        return (clock.Left == Timeout.InfiniteTimeSpan || given < clock.Left) && (!failure.MayHaveBeenBilled || spending?.TryReserveAgain() != false);
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
