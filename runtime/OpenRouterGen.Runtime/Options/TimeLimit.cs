namespace OpenRouter.Runtime;

/// <summary>Limits of time as the platform's timers take them.</summary>
internal static class TimeLimit
{
    // Timers count milliseconds in 32 bits; a limit above that is as good as none.
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1d);

    public static TimeSpan Checked(TimeSpan value, string name)
    {
        if (value == Timeout.InfiniteTimeSpan) return value;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
        return value > s_longest - TimeSpan.FromMilliseconds(1) ? Timeout.InfiniteTimeSpan : value;
    }
}
