namespace OpenRouter.Tests.Calls;

/// <summary>A clock that stands until a test moves it. Waits up to <see cref="PassAtOnce"/> pass at once and are noted.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private int _started;
    private DateTimeOffset _now = new(2026, 8, 22, 12, 0, 0, TimeSpan.Zero);

    public TimeSpan PassAtOnce { get; init; } = TimeSpan.Zero;

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>How many waits were begun that do not pass at once.</summary>
    public int Started => Volatile.Read(ref _started);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            foreach (var timer in due) _timers.Remove(timer);
        }

        foreach (var timer in due) timer.Fire();
    }

    /// <summary>Whether a wait of this length is under way.</summary>
    public bool IsWaiting(TimeSpan wait)
    {
        lock (_lock) return _timers.Exists(timer => timer.Wait == wait);
    }

    /// <summary>Moves the clock to the end of a wait of this length, if one is under way.</summary>
    public void Pass(TimeSpan wait)
    {
        ManualTimer? timer;
        lock (_lock)
        {
            timer = _timers.Find(timer => timer.Wait == wait);
            if (timer is null) return;
            _now = timer.Due;
            _timers.Remove(timer);
        }

        timer.Fire();
    }

    /// <summary>Moves the clock to the end of the wait that ends first, if one is under way.</summary>
    public bool PassNext()
    {
        ManualTimer? timer;
        lock (_lock)
        {
            timer = _timers.MinBy(static timer => timer.Due);
            if (timer is null) return false;
            _now = timer.Due;
            _timers.Remove(timer);
        }

        timer.Fire();
        return true;
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public TimeSpan Wait { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                if (dueTime > time.PassAtOnce)
                {
                    Wait = dueTime;
                    Due = time._now + dueTime;
                    time._timers.Add(this);
                    Interlocked.Increment(ref time._started);
                    return true;
                }

                time.Waits.Add(dueTime);
                time._now += dueTime;
            }

            // On another thread, as a real timer: whoever starts one may not hold its handle yet.
            ThreadPool.QueueUserWorkItem(static state => ((Action)state!)(), fire);
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
