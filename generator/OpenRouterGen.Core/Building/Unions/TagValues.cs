using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The values of one kind that a case allows for a member, and no others; none are any value of the kind.</summary>
internal sealed record TagValues(JsonKind Kind, EquatableList<string> Values)
{
    /// <summary>The one value that a schema fixes; null when it fixes none, or one that is no tag.</summary>
    public static TagValues? Fixed(SchemaView? member) => member?.Constant is { } value ? Of([value]) : null;

    /// <summary>The values that a schema without cases lists; null when it lists none, or some that are no tags or of several kinds.</summary>
    public static TagValues? Listed(SchemaView member) => member.Constant is { } value ? Of([value]) : member.Enum is { Count: > 0 } values ? Of(values) : null;

    /// <summary>The kind of a schema that allows any value of it as a tag.</summary>
    public static JsonKind? KindOfAny(SchemaView member) => member.Cases.Count > 0 ? null : UnionCase.KindOf(member) switch
    {
        JsonKind.String => JsonKind.String,
        JsonKind.Number when member.Types.Contains("integer") => JsonKind.Number,
        JsonKind.Boolean => JsonKind.Boolean,
        _ => null,
    };

    /// <summary>The values of several lists; null when they are of several kinds.</summary>
    public static TagValues? Join(IReadOnlyList<TagValues?> parts) =>
        parts.Count > 0 && parts[0] is { } first && parts.All(part => part?.Kind == first.Kind)
        ? first with { Values = parts.SelectMany(part => part!.Values).Distinct(StringComparer.Ordinal).ToEquatableList() }
        : null;

    /// <summary>A number as every spelling of it is compared: <c>1.0</c> and <c>1e0</c> are 1. The runtime writes those of answers in the same way.</summary>
    public static string Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("G29", CultureInfo.InvariantCulture)
        : text;

    private static TagValues? Of(IReadOnlyList<SpecScalar> values) =>
        UnionCase.KindOf(values[0]) is { } kind && values.All(value => UnionCase.KindOf(value) == kind)
        ? new(kind, values.Select(value => kind == JsonKind.Number ? Number(value.Text) : value.Text).Distinct(StringComparer.Ordinal).ToEquatableList())
        : null;
}
