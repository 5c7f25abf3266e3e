namespace OpenRouter.Runtime;

/// <summary>One call of the user: a request that was checked and written, and the attempts to send it.</summary>
internal sealed class ApiCall(HttpSender sender, PreparedRequest request, CallSettings settings, RetryPolicy retryPolicy)
{
    // An error's body is for reading; more of it than this helps nobody.
    private const int LargestErrorBody = 4 * 1024 * 1024;

    public CallSettings Settings => settings;

    /// <summary>The head of the last answer; null when nothing was answered.</summary>
    public AnswerFacts? LastFacts { get; private set; }

    public CallClock NewClock(CancellationToken first, CancellationToken second = default)
        => new(settings.TimeProvider, settings.Timeout, first, second);

    /// <summary>What to throw instead of an exception of the platform; null when it goes on as it is.</summary>
    public Exception? Map(Exception exception, CallClock clock) => CallFailure.Map(exception, clock, sender.IsOwn);

    /// <summary>Sends until an answer can be used. The answer belongs to <paramref name="use"/>, unless it throws.</summary>
    public async Task<T> RunAsync<T>(CallClock clock, AnswerUse<T> use)
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
            }

            await WaitAsync(clock, wait).ConfigureAwait(false);
        }
    }

    private async Task<T> AttemptAsync<T>(CallClock clock, AnswerUse<T> use)
    {
        ApiAnswer? answer = null;
        var isUsed = false;
        try
        {
            clock.Token.ThrowIfCancellationRequested();
            LastFacts = null;
            answer = await sender.SendAsync(request, clock.Token).ConfigureAwait(false);
            LastFacts = answer.Facts;
            if (!answer.Facts.IsSuccess) throw await StatusFailureAsync(answer, clock.Token).ConfigureAwait(false);
            var result = await use(answer, settings.MaxResponseBytes, clock.Token).ConfigureAwait(false);
            isUsed = true;
            return result;
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

    private async ValueTask<OpenRouterApiException> StatusFailureAsync(ApiAnswer answer, CancellationToken cancellationToken)
    {
        var limit = Math.Min(settings.MaxResponseBytes, LargestErrorBody);
        using var body = await ResponseBuffer.ReadAvailableAsync(answer.Content, limit, cancellationToken).ConfigureAwait(false);
        return ApiFailure.FromStatus(answer.Facts, body.Bytes.Span);
    }

    private bool ShouldRetry(OpenRouterException failure, int retries, CallClock clock, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        if (retries >= settings.MaxRetries || !request.CanRepeat) return false;
        if (retryPolicy.Wait(failure, request.Operation.IsSafe, retries) is not { } given) return false;
        wait = given;

        // The failure says more than a timeout that would hide it.
        return clock.Left == Timeout.InfiniteTimeSpan || given < clock.Left;
    }

    private async Task WaitAsync(CallClock clock, TimeSpan wait)
    {
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
