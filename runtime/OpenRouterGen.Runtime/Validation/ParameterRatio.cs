using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>
/// Ratios such as <c>16:9</c>, <c>19.5:9</c> and <c>1344x768</c>. This file is compiled into the analyzers too, for netstandard2.0.
/// </summary>
internal static class ParameterRatio
{
    // Sizes are rounded to what a model can draw: 1344x768 is called 16:9. Ratios that are nearer to each other than this count as one.
    private const decimal Tolerance = 0.04m;

    /// <summary>Whether both texts are ratios and provably differ.</summary>
    public static bool Differ(string one, string other) =>
        Parse(one) is { } first && Parse(other) is { } second && Math.Abs(first - second) > Tolerance * Math.Max(first, second);

    private static decimal? Parse(string text)
    {
        var separator = text.IndexOfAny([':', 'x']);
        if (separator < 0) return null;
        return Number(text.Substring(0, separator)) is { } width && Number(text.Substring(separator + 1)) is { } height ? width / height : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0.001m and < 1_000_000m
            ? number
            : null;
}
