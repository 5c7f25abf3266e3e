using System.Text;
using System.Text.Json;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Updating;

/// <summary>What an update did, for a program.</summary>
internal static class UpdateReport
{
    public static void WriteJson(
        Screen screen, ComparisonResult result, ReportOptions options, IReadOnlyList<string> changed, bool breaks, bool isWritten)
    {
        using var report = new StringWriter();
        ReportWriter.Write(result, ReportFormat.Json, report, options);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteBoolean("breaks", breaks);
            json.WriteBoolean("written", isWritten);
            json.WriteStartArray("changed");
            foreach (var name in changed)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WritePropertyName("report");
            json.WriteRawValue(report.ToString());
            json.WriteEndObject();
        }

        screen.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
    }
}
