using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OpenRouter.Emulator.Api;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator.Catalog;

/// <summary>
/// Reads an entry of a catalog. The snapshot holds documented facts only, the API's types want every member: what is missing is filled in here.
/// </summary>
internal static class CatalogFiller
{
    public const string Description = "The emulator knows no description of this model.";

    /// <summary>2026-08-01T00:00:00Z, for every model.</summary>
    public const long Created = 1785542400;

    /// <summary>What a model costs whose prices nobody documented, in US dollars by token. Invented, as the emulator's count of tokens is.</summary>
    public const string Prices = """
        [{"billable":"input_text","unit":"token","cost_usd":0.000005},{"billable":"input_image","unit":"token","cost_usd":0.00001},
        {"billable":"output_image","unit":"token","cost_usd":0.00003}]
        """;

    /// <summary>Reads a model.</summary>
    /// <param name="item">The model; changed on the way.</param>
    /// <param name="path">Where it stands.</param>
    /// <exception cref="CatalogMisfit">It is none.</exception>
    public static CatalogEntry Read(JsonNode? item, string path)
    {
        var model = Object(item, path);
        var id = Text(model, "id", path);
        var records = Records(model, id, path);

        // Two members of the snapshot that the service does not have.
        model.Remove("endpoint_records");
        model.Remove("as_of");
        model["name"] ??= id;
        model["description"] ??= Description;
        model["created"] ??= Created;
        model["architecture"] ??= Architecture(model);
        model["supports_streaming"] ??= false;
        model["endpoints"] ??= $"/api/v1/images/models/{id}/endpoints";
        var read = Read<ImageModel>(model, path);
        return new(
            read with { SupportedParameters = WidestDescriptors.Of(read.SupportedParameters) },
            [.. records.Select(record => Endpoint(record.Item, record.Path))]);
    }

    private static List<(JsonNode? Item, string Path)> Records(JsonObject model, string id, string path)
    {
        if (model["endpoint_records"] is not { } given) return [(Only(model, id), path)];
        if (given is not JsonArray { Count: > 0 } list) throw new CatalogMisfit(path + ".endpoint_records", "This is no list of endpoints.");
        return [.. list.Select((record, index) => (record, string.Create(CultureInfo.InvariantCulture, $"{path}.endpoint_records[{index}]")))];
    }

    // A listing alone does not say who serves a model.
    private static JsonObject Only(JsonObject model, string id) => new()
    {
        ["provider_slug"] = id.Split('/')[0],
        ["supported_parameters"] = model["supported_parameters"]?.DeepClone(),
        ["supports_streaming"] = model["supports_streaming"]?.DeepClone() ?? false,
    };

    // Text goes in and pictures come out of every image model; pictures go in where the references are not denied.
    private static JsonObject Architecture(JsonObject model) => new()
    {
        ["input_modalities"] = model["supported_parameters"] is JsonObject parameters && parameters["input_references"] is not null
            ? new JsonArray("text", "image")
            : new JsonArray("text"),
        ["output_modalities"] = new JsonArray("image"),
    };

    private static CatalogEndpoint Endpoint(JsonNode? item, string path)
    {
        var record = Object(item, path);
        record["provider_name"] ??= Text(record, "provider_slug", path);
        if (!record.ContainsKey("provider_tag")) record["provider_tag"] = null;
        record["allowed_passthrough_parameters"] ??= new JsonArray();
        record["supports_streaming"] ??= false;
        record["pricing"] ??= JsonNode.Parse(Prices);
        var endpoint = Read<ImageEndpoint>(record, path);
        for (var line = 0; line < endpoint.Pricing.Count; line++)
        {
            // A client reads on where a price is no number; whoever writes one by hand wants to know.
            if (endpoint.Pricing[line].AdditionalProperties?.ContainsKey("cost_usd") == true)
                throw new CatalogMisfit(string.Create(CultureInfo.InvariantCulture, $"{path}.pricing[{line}].cost_usd"), "This is no number.");
        }

        return new(endpoint);
    }

    private static JsonObject Object(JsonNode? node, string path) => node as JsonObject ?? throw new CatalogMisfit(path, "This is no object.");

    private static string Text(JsonObject node, string member, string path) =>
        node[member] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0
            ? text
            : throw new CatalogMisfit(path + "." + member, "A text is needed here.");

    private static T Read<T>(JsonObject json, string path)
        where T : class, IJsonReadable<T>
    {
        var problem = JsonBodyReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), JsonRead.Model<T>, out var value);
        return problem is null ? value! : throw new CatalogMisfit(path + problem.Path[1..], problem.Message, problem.Exception);
    }
}
