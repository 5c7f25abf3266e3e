using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>An event of a stream that does not fit: as a case that this client does not know, with all that came.</summary>
internal sealed record MisfitEvent(UnknownCase Case, JsonBodyProblem Problem, byte[] Data)
{
    /// <summary>Keeps the JSON of an event, or as a JSON string what is none.</summary>
    public static MisfitEvent Of(ReadOnlySpan<byte> data, JsonBodyProblem problem, string? tag)
    {
        if (LooseJson.Whole(data) is { } json) return new(new UnknownCase(tag is null ? null : TagOf(json, tag), json), problem, data.ToArray());
        return new(new UnknownCase(null, LooseJson.OfText(LooseText.Decode(data))), problem, data.ToArray());
    }

    /// <summary>Whether it is, or in broken JSON may be, an event with one of these tags.</summary>
    public bool MayBe(IReadOnlyList<string> tags) =>
        Case.Tag is { } tag ? tags.Contains(tag, StringComparer.Ordinal) : IsBroken && tags.Any(one => Data.AsSpan().IndexOf(Encoding.UTF8.GetBytes(one)) >= 0);

    private bool IsBroken => Case.Json.ValueKind == JsonValueKind.String;

    private static string? TagOf(JsonElement json, string member) =>
        LooseJson.Get(json, member) is { ValueKind: JsonValueKind.String } tag ? tag.GetString() : null;
}
