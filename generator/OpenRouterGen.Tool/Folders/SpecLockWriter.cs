using System.Text.Json;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Core.Locks;

namespace OpenRouterGen.Tool.Folders;

/// <summary>Writes a lock: members by their names, one a line, so that two branches meet in the lines that both changed.</summary>
internal static class SpecLockWriter
{
    public static byte[] Write(SpecLock content) => ReadableJson.File(json =>
    {
        json.WriteStartObject();
        if (content.Catalog is { } catalog)
        {
            json.WriteStartObject("catalog");
            json.WriteOptional("asOf", catalog.Date);
            json.WriteString("path", catalog.Path);
            json.WriteString("sha256", catalog.Sha256);
            json.WriteOptional("source", catalog.Source);
            json.WriteEndObject();
        }

        json.WriteStartObject("document");
        json.WriteOptional("fetched", content.Document.Date);
        json.WriteOptional("openapi", content.Document.OpenApi);
        json.WriteString("path", content.Document.Path);
        json.WriteString("sha256", content.Document.Sha256);
        json.WriteOptional("source", content.Document.Source);
        json.WriteEndObject();
        WriteHash(json, "options", content.OptionsSha256);
        json.WriteStartArray("overlays");
        foreach (var overlay in content.Overlays)
        {
            json.WriteStartObject();
            json.WriteString("path", overlay.Path);
            json.WriteString("sha256", overlay.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (content.Surface is { } surface)
        {
            json.WriteStartObject("surface");
            json.WriteNumber("operations", surface.Operations);
            json.WriteString("sha256", surface.Sha256);
            json.WriteNumber("types", surface.Types);
            json.WriteEndObject();
        }

        json.WriteOptional("tool", content.Tool);
        json.WriteNumber("version", SpecLock.NewestVersion);
        json.WriteEndObject();
    });

    private static void WriteHash(Utf8JsonWriter json, string name, string? hash)
    {
        if (hash is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("sha256", hash);
        json.WriteEndObject();
    }
}
