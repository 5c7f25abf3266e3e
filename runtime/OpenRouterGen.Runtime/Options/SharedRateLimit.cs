namespace OpenRouter;

/// <summary>
/// Lets calls wait together: when the service answers one of them with 429 and says when to come back, every call that shares this sends nothing before
/// that time. Give the same instance to every client of a key. The wait counts as time of the call; one of more than a day is not shared. Safe to use from any
/// thread.
/// </summary>
public sealed class SharedRateLimit
{
    private readonly Lock _gate = new();
    private DateTimeOffset _until;

    /// <summary>When the service may be asked again; in the past when it may be now.</summary>
    public DateTimeOffset Until
    {
        get
        {
            lock (_gate) return _until;
        }
    }

    internal void Refused(OpenRouterException failure, DateTimeOffset now)
    {
        if (failure is not OpenRouterApiException { HttpStatusCode: 429, RetryAfter: { } wait } || wait > TimeSpan.FromDays(1)) return;
        lock (_gate)
        {
            if (now + wait > _until) _until = now + wait;
        }
    }

    /// <summary>How long a call has to wait before it sends; null when it has not.</summary>
    internal TimeSpan? Wait(DateTimeOffset now)
    {
        var until = Until;

        // Timers know whole milliseconds: one that ends before is asked for again at once.
        return until > now ? TimeSpan.FromMilliseconds(Math.Ceiling((until - now).TotalMilliseconds)) : null;
    }
}
