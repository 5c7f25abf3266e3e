using OpenRouter.Runtime;

namespace OpenRouter.Tests.Calls;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset s_now = new(2026, 8, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, "120", 120_000d)]
    [InlineData(null, "1.5", 1_500d)]
    [InlineData(null, "0", 0d)]
    [InlineData(null, " 7 ", 7_000d)]
    [InlineData("250", "120", 250d)]
    [InlineData("x", "1", 1_000d)]
    [InlineData(null, "Sat, 22 Aug 2026 12:00:30 GMT", 30_000d)]
    [InlineData(null, "Sat, 22 Aug 2026 11:00:00 GMT", 0d)]
    [InlineData(null, "Saturday, 22-Aug-26 12:00:30 GMT", 30_000d)]
    [InlineData(null, "Sat Aug 22 12:00:30 2026", 30_000d)]
    [InlineData(null, "Sun Aug  2 12:00:30 2026", 0d)]
    [InlineData(null, "900000000000", 900_000_000_000_000d)]
    public void A_wait_is_understood(string? milliseconds, string? text, double expected) =>
        Assert.Equal(TimeSpan.FromMilliseconds(expected), RetryAfter.Parse(milliseconds, text, s_now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("7s")]
    [InlineData("120, 60")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    [InlineData("soon")]
    public void Nonsense_says_nothing(string? text) => Assert.Null(RetryAfter.Parse(null, text, s_now));
}
