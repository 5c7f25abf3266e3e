using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRouterGen.Core.Locks;

namespace OpenRouterGen.Tool.Folders;

/// <summary>Writes a lock: members by their names, one a line, so that two branches meet in the lines that both changed.</summary>
internal static class SpecLockWriter
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(SpecLock content)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, s_options))
        {
            json.WriteStartObject();
            if (content.Catalog is { } catalog)
            {
                json.WriteStartObject("catalog");
                WriteText(json, "asOf", catalog.Date);
                json.WriteString("path", catalog.Path);
                json.WriteString("sha256", catalog.Sha256);
                WriteText(json, "source", catalog.Source);
                json.WriteEndObject();
            }

            json.WriteStartObject("document");
            WriteText(json, "fetched", content.Document.Date);
            WriteText(json, "openapi", content.Document.OpenApi);
            json.WriteString("path", content.Document.Path);
            json.WriteString("sha256", content.Document.Sha256);
            WriteText(json, "source", content.Document.Source);
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

            WriteText(json, "tool", content.Tool);
            json.WriteNumber("version", SpecLock.NewestVersion);
            json.WriteEndObject();
        }

        text.Write(Encoding.UTF8.GetBytes("\n"));
        return text.ToArray();
    }

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

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
