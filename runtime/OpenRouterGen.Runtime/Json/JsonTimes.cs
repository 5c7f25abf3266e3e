using System.Globalization;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Points in time, without any culture.</summary>
internal static class JsonTimes
{
    private const long MinimumUnixSeconds = -62_135_596_800;
    private const long MaximumUnixSeconds = 253_402_300_799;

    public static DateTimeOffset UnixTime(ref Utf8JsonReader reader)
    {
        var seconds = JsonNumbers.Int64(ref reader);
        return seconds is >= MinimumUnixSeconds and <= MaximumUnixSeconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw JsonMisfit.Expected(ref reader, "seconds since 1970");
    }

    public static DateTimeOffset DateTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) throw JsonMisfit.Expected(ref reader, "a date and time");
        var text = JsonStrings.Text(ref reader);
        return TryParse(text, out var value) ? value : throw JsonMisfit.Expected(ref reader, "a date and time");
    }

    public static DateOnly Date(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            && DateOnly.TryParseExact(JsonStrings.Text(ref reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw JsonMisfit.Expected(ref reader, "a date");

    // RFC 3339 section 5.6 allows small t and z, a space instead of T, and any number of digits in a fraction; .NET keeps seven.
    private static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 19 || text[10] is not ('T' or 't' or ' ')) return false;
        var end = 19;
        if (text.Length > 20 && text[19] == '.')
        {
            end = 20;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end == 20) return false;
        }

        var zone = text[end..];
        var fraction = text[19..Math.Min(end, 27)];
        if (zone is "" or "z") zone = "Z";
        var local = string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11, 8), fraction);
        return DateTimeOffset.TryParseExact(local + zone, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    private static readonly string[] s_formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"];
}
