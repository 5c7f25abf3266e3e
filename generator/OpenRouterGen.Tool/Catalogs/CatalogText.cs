using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Catalogs;

/// <summary>The file of a catalog: what the service answers for its models, and for each the records of its endpoints and the day.</summary>
internal static class CatalogText
{
    public const string AsOf = "as_of";
    public const string Endpoints = "endpoint_records";

    private static readonly JsonDocumentOptions s_reading = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions s_writing =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="ToolException">The text is no JSON.</exception>
    public static JsonNode? Parse(TakenText taken)
    {
        try
        {
            return JsonNode.Parse(taken.Text.TrimStart('\uFEFF'), documentOptions: s_reading);
        }
        catch (JsonException exception)
        {
            throw ToolException.Input($"'{taken.Source}' is no JSON: it begins with {Excerpt.Of(taken.Text)}; check the address", exception);
        }
    }

    /// <summary>The models of a catalog; none of a text that is no such JSON, since a catalog may be YAML.</summary>
    public static IReadOnlyList<JsonObject> Entries(string? text)
    {
        try
        {
            return text is not null && JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: s_reading) is JsonObject root && root["data"] is JsonArray data
                ? [.. data.OfType<JsonObject>().Where(entry => IdOf(entry).Length > 0).DistinctBy(IdOf)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static string IdOf(JsonObject entry) => TextOf(entry, "id");

    /// <summary>The newest day that a catalog names; null when it names none.</summary>
    public static string? NewestDay(string text) =>
        Entries(text).Select(entry => TextOf(entry, AsOf)).Max(StringComparer.Ordinal) is { Length: > 0 } day ? day : null;

    public static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether an entry says what it said before; an entry without a day said it at no time.</summary>
    public static bool SaysTheSame(JsonObject entry, JsonObject old)
    {
        if (TextOf(old, AsOf).Length == 0)
        {
            return false;
        }

        var without = old.DeepClone().AsObject();
        without.Remove(AsOf);
        return JsonNode.DeepEquals(entry, without);
    }

    /// <summary>The endpoints in an order of their own: the service's is not said to mean anything.</summary>
    public static JsonArray Sorted(JsonArray endpoints) =>
        [.. endpoints.Select(endpoint => endpoint!.DeepClone()).OrderBy(endpoint => endpoint.ToJsonString(), StringComparer.Ordinal)];

    public static byte[] Write(IEnumerable<JsonObject> entries)
    {
        var root = new JsonObject { ["data"] = new JsonArray([.. entries]) };
        return Encoding.UTF8.GetBytes(root.ToJsonString(s_writing) + "\n");
    }

    private static string TextOf(JsonObject entry, string member) =>
        entry[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;
}
