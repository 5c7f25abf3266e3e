using System.Globalization;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Tool.Reference;

/// <summary>What a value must satisfy, in words.</summary>
internal static class ConstraintWords
{
    /// <returns>The words; null where nothing is said.</returns>
    public static string? Of(ConstraintModel constraints)
    {
        List<string?> words =
        [
            Of(constraints.Bounds),
            Count(constraints.Length, "character"),
            Count(constraints.Items, "item"),
            constraints.Pattern is { } pattern ? $"matches {Quoted(pattern)}" : null,
            constraints.EachItem is { } item && Of(item) is { } each ? $"each item: {each}" : null,
            constraints.EachValue is { } value && Of(value) is { } every ? $"each value: {every}" : null,
        ];
        words.RemoveAll(word => word is null);
        return words.Count == 0 ? null : string.Join("; ", words);
    }

    private static string? Of(BoundsModel? bounds) => bounds switch
    {
        null => null,
        WholeBounds whole => Range(Text(whole.Minimum), Text(whole.Maximum)),
        DoubleBounds real => Range(Text(real.Minimum), Text(real.Maximum)),
        DecimalBounds exact => Range(Text(exact.Minimum), Text(exact.Maximum)),
        _ => throw new ArgumentOutOfRangeException(nameof(bounds)),
    };

    private static string? Count(CountModel? count, string what) =>
        count is null ? null : $"{Range(Text(count.Minimum), Text(count.Maximum))} {what}{((count.Maximum ?? count.Minimum) == 1 ? string.Empty : "s")}";

    private static string? Range((string Text, bool IsExclusive)? minimum, (string Text, bool IsExclusive)? maximum) => (minimum, maximum) switch
    {
        ({ IsExclusive: false } low, { IsExclusive: false } high) => low.Text == high.Text ? low.Text : $"{low.Text} to {high.Text}",
        ({ } low, null) => $"{(low.IsExclusive ? "above" : "at least")} {low.Text}",
        (null, { } high) => $"{(high.IsExclusive ? "below" : "at most")} {high.Text}",
        ({ } low, { } high) => $"{Range(low, null)}, {Range(null, high)}",
        _ => null,
    };

    private static (string, bool)? Text<T>(T? value)
        where T : struct, IFormattable =>
        value is { } one ? (one.ToString(null, CultureInfo.InvariantCulture), false) : null;

    private static (string, bool)? Text<T>(Bound<T>? bound)
        where T : struct, IFormattable =>
        bound is { } end ? (end.Value.ToString(null, CultureInfo.InvariantCulture), end.IsExclusive) : null;

    // In marks of code that the pattern does not have.
    private static string Quoted(string pattern) => pattern.Contains('`', StringComparison.Ordinal) ? $"``{pattern}``" : $"`{pattern}`";
}
