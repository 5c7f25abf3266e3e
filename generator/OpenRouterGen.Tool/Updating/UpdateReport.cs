using System.Text;
using System.Text.Json;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Updating;

/// <summary>What an update did, for a program.</summary>
internal static class UpdateReport
{
    public static void WriteJson(Screen screen, ComparisonResult result, bool isStale, bool breaks, IReadOnlyList<string> written)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteBoolean("differs", isStale);
            json.WriteBoolean("breaks", breaks);
            json.WriteNumber("checksRun", result.ChecksRun);
            json.WriteNumber("findings", result.Findings.Count);
            json.WriteString("verdicts", result.Verdicts.ToString().ToLowerInvariant());
            json.WriteStartArray("written");
            foreach (var name in written)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        screen.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
    }
}
