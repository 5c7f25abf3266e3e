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
}
