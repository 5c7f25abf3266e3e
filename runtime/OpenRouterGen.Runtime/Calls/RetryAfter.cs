using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>How long a service asks to wait.</summary>
internal static class RetryAfter
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    // RFC 9110 section 5.6.7: the preferred form, and the two that are obsolete and must still be read.
    private static readonly string[] s_dates =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
        "ddd MMM  d HH:mm:ss yyyy",
    ];

    /// <summary>The wait; null when neither header says one that can be understood.</summary>
    /// <param name="milliseconds">The header <c>retry-after-ms</c>, which wins.</param>
    /// <param name="retryAfter">The header <c>Retry-After</c>: seconds or a date.</param>
    /// <param name="now">The time, for a date.</param>
    public static TimeSpan? Parse(string? milliseconds, string? retryAfter, DateTimeOffset now)
    {
        if (Number(milliseconds) is { } wait) return TimeSpan.FromMilliseconds(wait);
        if (Seconds(retryAfter) is { } seconds) return seconds;
        if (!DateTimeOffset.TryParseExact(retryAfter?.Trim(), s_dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    /// <summary>A number of seconds, with a fraction or without; null when it is none.</summary>
    public static TimeSpan? Seconds(string? text) => Number(text) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    // A bound far above any wait that is kept, so that the number of seconds fits a TimeSpan. The parser takes words for infinity too.
    private static double? Number(string? text) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 9e11 ? number : null;
}
