namespace OpenRouter.Runtime;

/// <summary>
/// The time of one call: what is left of it, and the token that ends it, be it by the user or by a limit. Only time between Start and Stop counts.
/// </summary>
internal sealed class CallClock : IDisposable
{
    private readonly TimeProvider _timeProvider;
    private readonly CancellationToken _first;
    private readonly CancellationToken _second;
    private readonly CancellationTokenRegistration _ofFirst;
    private readonly CancellationTokenRegistration _ofSecond;
    private readonly ITimer _timer;

    // Never disposed: the timer may fire while the call ends, and a source without a timer of its own holds nothing.
    private readonly CancellationTokenSource _end = new();
    private readonly TimeSpan _total;
    private volatile bool _isTimedOut;
    private TimeSpan _left;
    private long _startedAt;
    private bool _isRunning;

    public CallClock(TimeProvider timeProvider, TimeSpan total, CancellationToken first, CancellationToken second = default)
    {
        _timeProvider = timeProvider;
        _total = total;
        _left = total;
        _first = first;
        _second = second;
        _ofFirst = first.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end);
        _ofSecond = second.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end);
        _timer = timeProvider.CreateTimer(static clock => ((CallClock)clock!).RunOut(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends when the user cancels or a limit is reached.</summary>
    public CancellationToken Token => _end.Token;

    public bool IsTimedOut => _isTimedOut;

    /// <summary>The limit that runs, or ran out, as the user set it.</summary>
    public TimeSpan CurrentLimit { get; private set; } = Timeout.InfiniteTimeSpan;

    /// <summary>The name of the option that sets <see cref="CurrentLimit"/>.</summary>
    public string CurrentLimitName { get; private set; } = nameof(OpenRouterClientOptions.Timeout);

    /// <summary>The user's token that was cancelled; null when none was.</summary>
    public CancellationToken? CancelledByUser =>
        _first.IsCancellationRequested ? _first : _second.IsCancellationRequested ? _second : null;

    /// <summary>What is left in all; infinite when there is no limit.</summary>
    public TimeSpan Left
    {
        get
        {
            if (_left == Timeout.InfiniteTimeSpan || !_isRunning) return _left;
            var left = _left - _timeProvider.GetElapsedTime(_startedAt);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Begins to count.</summary>
    public void Start() => Start(Timeout.InfiniteTimeSpan, string.Empty);

    /// <summary>Begins to count, unless it counts already.</summary>
    public void Resume()
    {
        if (!_isRunning) Start();
    }

    /// <summary>Begins to count, with a limit for this stretch beside the one for all.</summary>
    public void Start(TimeSpan stretch, string name)
    {
        // The limit that ran out ends the call: it is the one to be named.
        if (IsTimedOut) return;
        if (_isRunning) _left = Left;
        _startedAt = _timeProvider.GetTimestamp();
        _isRunning = true;
        var isOwn = stretch != Timeout.InfiniteTimeSpan && (_left == Timeout.InfiniteTimeSpan || stretch < _left);
        CurrentLimit = isOwn ? stretch : _total;
        CurrentLimitName = isOwn ? name : nameof(OpenRouterClientOptions.Timeout);
        _timer.Change(isOwn ? stretch : _left, Timeout.InfiniteTimeSpan);
    }

    public void Stop()
    {
        if (!_isRunning) return;
        _left = Left;
        _isRunning = false;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Stops, and leaves at most this much.</summary>
    public void Narrow(TimeSpan most)
    {
        Stop();
        if (_left == Timeout.InfiniteTimeSpan || most < _left) _left = most;
    }

    public Task WaitAsync(TimeSpan delay) => Task.Delay(delay, _timeProvider, Token);

    public void Dispose()
    {
        _timer.Dispose();
        _ofFirst.Dispose();
        _ofSecond.Dispose();
    }

    private void RunOut()
    {
        _isTimedOut = true;
        _end.Cancel();
    }
}
