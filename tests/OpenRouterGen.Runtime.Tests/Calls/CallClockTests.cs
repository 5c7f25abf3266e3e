using OpenRouter.Runtime;

namespace OpenRouter.Tests.Calls;

/// <summary>The limits of one call, on a clock that a test moves.</summary>
public sealed class CallClockTests
{
    private static readonly TimeSpan s_stretch = TimeSpan.FromSeconds(20);

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void A_stretch_has_its_limit_where_the_call_has_none()
    {
        using var clock = new CallClock(_time, Timeout.InfiniteTimeSpan, default);
        clock.Start(s_stretch, "Stretch");
        _time.Advance(s_stretch - TimeSpan.FromTicks(1));
        Assert.False(clock.IsTimedOut);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(clock.IsTimedOut);
        Assert.Equal((s_stretch, "Stretch", Timeout.InfiniteTimeSpan), (clock.CurrentLimit, clock.CurrentLimitName, clock.Left));
    }

    [Fact]
    public void A_call_without_limits_never_ends_by_time()
    {
        using var clock = new CallClock(_time, Timeout.InfiniteTimeSpan, default);
        clock.Start(Timeout.InfiniteTimeSpan, "Stretch");
        _time.Advance(TimeSpan.FromDays(1000));
        Assert.False(clock.Token.IsCancellationRequested);
    }

    [Fact]
    public void Beginning_anew_does_not_stretch_the_limit_of_the_call()
    {
        using var clock = new CallClock(_time, TimeSpan.FromSeconds(90), default);
        for (var i = 0; i < 9; i++)
        {
            Assert.False(clock.IsTimedOut);
            Assert.Equal(TimeSpan.FromSeconds(90 - (10 * i)), clock.Left);
            clock.Start(s_stretch, "Stretch");
            _time.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.True(clock.IsTimedOut);
        Assert.Equal((TimeSpan.FromSeconds(90), "Timeout"), (clock.CurrentLimit, clock.CurrentLimitName));
    }

    [Theory]
    [InlineData(-1, 250)]
    [InlineData(1_000, 250)]
    [InlineData(100, 100)]
    public void What_is_left_can_be_narrowed_and_does_not_grow(int total, int left)
    {
        using var clock = new CallClock(_time, TimeSpan.FromMilliseconds(total), default);
        clock.Start();
        clock.Narrow(TimeSpan.FromMilliseconds(250));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromMilliseconds(left), clock.Left);
        Assert.False(clock.IsTimedOut);
    }

    [Fact]
    public void Time_while_it_is_stopped_does_not_count()
    {
        using var clock = new CallClock(_time, TimeSpan.FromSeconds(90), default);
        clock.Start();
        _time.Advance(TimeSpan.FromSeconds(80));
        clock.Stop();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.FromSeconds(10), clock.Left);
        clock.Start();
        Assert.False(clock.IsTimedOut);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(clock.IsTimedOut);
    }

    [Fact]
    public void The_limit_that_ran_out_stays_the_one_that_is_named()
    {
        using var clock = new CallClock(_time, TimeSpan.FromSeconds(90), default);
        clock.Start(s_stretch, "Stretch");
        _time.Advance(s_stretch);
        clock.Start();
        Assert.Equal((s_stretch, "Stretch"), (clock.CurrentLimit, clock.CurrentLimitName));
    }

    [Fact]
    public void Of_two_limits_that_end_together_that_of_the_call_is_named()
    {
        using var clock = new CallClock(_time, s_stretch, default);
        clock.Start(s_stretch, "Stretch");
        _time.Advance(s_stretch);
        Assert.True(clock.IsTimedOut);
        Assert.Equal("Timeout", clock.CurrentLimitName);
    }

    [Fact]
    public void A_limit_that_passed_before_its_timer_fired_leaves_no_time_and_is_set_to_fire_at_once()
    {
        var time = new LateTimeProvider();
        using var clock = new CallClock(time, TimeSpan.FromSeconds(90), default);
        clock.Start();
        time.Now = TimeSpan.FromSeconds(91);
        Assert.Equal(TimeSpan.Zero, clock.Left);
        clock.Start(s_stretch, "Stretch");
        Assert.Equal(TimeSpan.Zero, time.Due);
        clock.Stop();
        Assert.Equal((TimeSpan.Zero, Timeout.InfiniteTimeSpan), (clock.Left, time.Due));
    }

    [Fact]
    public void Disposing_it_leaves_neither_a_timer_nor_a_hold_on_the_users_tokens()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var time = new LateTimeProvider();
        var clock = new CallClock(time, TimeSpan.FromSeconds(90), first.Token, second.Token);
        var token = clock.Token;
        clock.Dispose();
        first.Cancel();
        second.Cancel();
        Assert.True(time.IsDisposed);
        Assert.False(token.IsCancellationRequested);
    }

    /// <summary>A clock with one timer, which never fires by itself.</summary>
    private sealed class LateTimeProvider : TimeProvider, ITimer
    {
        public TimeSpan Now { get; set; }

        public TimeSpan? Due { get; private set; }

        public bool IsDisposed { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => this;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            return true;
        }

        public void Dispose() => IsDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
