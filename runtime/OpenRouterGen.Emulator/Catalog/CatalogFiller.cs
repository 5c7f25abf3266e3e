using System.Text;
using System.Text.Json.Nodes;
using OpenRouter.Emulator.Api;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator.Catalog;

/// <summary>
/// Reads an entry of the snapshot. The snapshot holds documented facts only, the API's types want every member: what is missing is filled in here.
/// </summary>
internal static class CatalogFiller
{
    public const string Description = "The emulator knows no description of this model.";

    /// <summary>2026-08-01T00:00:00Z, for every model.</summary>
    public const long Created = 1785542400;

    /// <param name="model">Changed on the way.</param>
    public static CatalogEntry Read(JsonObject model)
    {
        var records = model["endpoint_records"] as JsonArray ?? [];
        // Two members of the snapshot that the service does not have.
        model.Remove("endpoint_records");
        model.Remove("as_of");
        var id = model["id"]!.GetValue<string>();
        model["name"] ??= id;
        model["description"] ??= Description;
        model["created"] ??= Created;
        model["architecture"] ??= Architecture(model);
        return new(Read<ImageModel>(model), [.. records.Select(record => Endpoint(record!.AsObject()))]);
    }

    // Text goes in and pictures come out of every image model; pictures go in where the references are not denied.
    private static JsonObject Architecture(JsonObject model) => new()
    {
        ["input_modalities"] = model["supported_parameters"]?["input_references"] is null ? new JsonArray("text") : new JsonArray("text", "image"),
        ["output_modalities"] = new JsonArray("image"),
    };

    private static CatalogEndpoint Endpoint(JsonObject record)
    {
        record["provider_name"] ??= record["provider_slug"]!.GetValue<string>();
        if (!record.ContainsKey("provider_tag")) record["provider_tag"] = null;
        record["allowed_passthrough_parameters"] ??= new JsonArray();
        record["pricing"] ??= new JsonArray();
        return new(Read<ImageEndpoint>(record));
    }

    private static T Read<T>(JsonObject json)
        where T : class, IJsonReadable<T>
    {
        var problem = JsonBodyReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), JsonRead.Model<T>, out var value);
        return problem is null
            ? value!
            : throw new InvalidOperationException($"The catalog does not fit at '{problem.Path}': {problem.Message}", problem.Exception);
    }
}
