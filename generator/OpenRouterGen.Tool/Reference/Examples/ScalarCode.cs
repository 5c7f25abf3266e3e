using System.Globalization;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Reference;

/// <summary>Values of the platform's types as an example writes them: what the document states, or else one that its limits allow.</summary>
internal sealed class ScalarCode(TypeNames names)
{
    private const string AnyText = "text";

    public string Of(ScalarKind kind, SpecNode? example, ConstraintModel limits) => kind switch
    {
        ScalarKind.String => Text(StatedValue.IsText(example) ? ((SpecScalar)example!).Text : Fitted(limits.Length)),
        ScalarKind.Boolean => Literal.Boolean(example is not SpecScalar { Kind: SpecScalarKind.Boolean, Text: "false" }).ToString(),
        ScalarKind.Int32 => Literal.Int64(Whole(example, limits, int.MinValue, int.MaxValue)).ToString(),
        ScalarKind.Int64 => Literal.Int64(Whole(example, limits, long.MinValue, long.MaxValue)).ToString(),
        ScalarKind.Double => Literal.Double((double)(StatedValue.Number(example) ?? Within(limits.Bounds))).ToString(),
        ScalarKind.Decimal => Literal.Decimal(StatedValue.Number(example) ?? Within(limits.Bounds)).ToString(),
        ScalarKind.DecimalText => Literal.Decimal(Parsed(example) ?? 1m).ToString(),
        ScalarKind.Base64 => $"{names.Platform(typeof(File))}.ReadAllBytes(\"input.bin\")",
        ScalarKind.UnixTime => StatedValue.Whole(example) is { } seconds
            ? $"{names.Platform(typeof(DateTimeOffset))}.FromUnixTimeSeconds({Literal.Int64(seconds)})"
            : $"{names.Platform(typeof(DateTimeOffset))}.UtcNow",
        ScalarKind.DateTime => Time(StatedValue.Time(example)),
        ScalarKind.Date => Date(example),
        ScalarKind.Guid => Guid.TryParse((example as SpecScalar)?.Text, out var guid)
            ? $"{names.Platform(typeof(Guid))}.Parse(\"{guid:D}\")"
            : $"{names.Platform(typeof(Guid))}.NewGuid()",
        ScalarKind.Uri => $"new {names.Platform(typeof(Uri))}({Text(Address(example) ?? "https://example.com/")})",
        ScalarKind.Json => $"{names.Platform(typeof(System.Text.Json.JsonElement))}.Parse({Text(example is null ? "{}" : DocumentJson.Line(example))})",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Text(string text) => Literal.String(text).ToString();

    /// <summary>The first address in an example; null for none.</summary>
    public static string? Address(SpecNode? example) => example switch
    {
        SpecScalar { Text: var text } when text.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _) => text,
        SpecMapping mapping => mapping.Entries.Select(entry => Address(entry.Value)).FirstOrDefault(address => address is not null),
        _ => null,
    };

    // A text of the length that is allowed.
    private static string Fitted(CountModel? length)
    {
        var text = AnyText.PadRight(Math.Min(length?.Minimum ?? 0, 1_000), 'x');
        return length?.Maximum is { } most && most < text.Length ? text[..most] : text;
    }

    private static long Whole(SpecNode? example, ConstraintModel limits, long least, long most) =>
        StatedValue.Whole(example) is { } stated && stated >= least && stated <= most ? stated
        : limits.Bounds is WholeBounds bounds ? Math.Clamp(1, bounds.Minimum ?? least, Math.Max(bounds.Minimum ?? least, bounds.Maximum ?? most))
        : 1;

    private static decimal Within(BoundsModel? bounds) => bounds switch
    {
        DecimalBounds { Minimum: { } low, Maximum: { } high } => (low.Value / 2) + (high.Value / 2),
        DecimalBounds { Minimum: { } low } => low.Value + 1,
        DecimalBounds { Maximum: { } high } => high.Value - 1,
        DoubleBounds { Minimum: { } low, Maximum: { } high } => Number((low.Value / 2) + (high.Value / 2)),
        DoubleBounds { Minimum: { } low } => Number(low.Value + 1),
        DoubleBounds { Maximum: { } high } => Number(high.Value - 1),
        _ => 1,
    };

    private static decimal Number(double value) => value is > -1e28 and < 1e28 ? (decimal)value : 1;

    private static decimal? Parsed(SpecNode? example) =>
        decimal.TryParse((example as SpecScalar)?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Time(DateTimeOffset? stated) => stated is { } time
        ? FormattableString.Invariant(
            $"new {names.Platform(typeof(DateTimeOffset))}({time.UtcDateTime:yyyy, M, d, H, m, s}, {names.Platform(typeof(TimeSpan))}.Zero)")
        : $"{names.Platform(typeof(DateTimeOffset))}.UtcNow";

    private string Date(SpecNode? example) => StatedValue.Time(example) is { } day
        ? FormattableString.Invariant($"new {names.Platform(typeof(DateOnly))}({day.UtcDateTime:yyyy, M, d})")
        : $"{names.Platform(typeof(DateOnly))}.FromDateTime({names.Platform(typeof(DateTime))}.UtcNow)";
}
