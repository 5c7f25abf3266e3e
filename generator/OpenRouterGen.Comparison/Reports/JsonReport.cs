using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRouterGen.Comparison.Acceptance;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes for programs. <c>generator/docs/comparison.schema.json</c> describes it, and a test holds both together.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    private static readonly JsonWriterOptions s_readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static void Write(ComparisonResult result, TextWriter writer, ReportOptions options) => writer.Write(Text(json => Write(json, result, options)));

    /// <summary>The text that a writer of JSON makes, with a line feed at its end.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_readable))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ComparisonResult result, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("old", options.Old);
        json.WriteString("new", options.New);
        json.WriteNumber("checksRun", result.ChecksRun);
        List(json, "verdicts", ReportWords.Of(options.Acceptance?.Verdicts ?? result.Verdicts));
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            Write(json, finding, options.Acceptance?.Accepted.GetValueOrDefault(finding.Fingerprint));
        }

        json.WriteEndArray();
        List(json, "noLongerNeeded", options.NotNeeded.Select(entry => entry.Fingerprint));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, AcceptedFinding? accepted)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Check.Id);
        json.WriteString("title", finding.Check.Title);
        json.WriteString("fingerprint", finding.Fingerprint);
        List(json, "verdicts", ReportWords.Of(finding.Verdicts));
        json.WriteString("pointer", finding.Pointer);
        Optional(json, "oldPointer", finding.OldPointer);
        Optional(json, "old", finding.Old);
        Optional(json, "new", finding.New);
        Place(json, "oldPlace", finding.OldSpot);
        Place(json, "newPlace", finding.NewSpot);
        Optional(json, "type", finding.Type);
        Optional(json, "member", finding.Member);
        Optional(json, "oldName", finding.OldName);
        Optional(json, "newName", finding.NewName);
        json.WriteStartArray("breaks");
        foreach (var item in finding.Breaks)
        {
            json.WriteStartObject();
            json.WriteString("id", item.CompilerId);
            json.WriteString("type", item.Type);
            Optional(json, "member", item.Member);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        List(json, "diagnostics", finding.Diagnostics);
        List(json, "consequences", finding.Consequences);
        Optional(json, "advice", finding.Advice);
        Optional(json, "overlay", finding.Overlay);
        if (accepted is not null)
        {
            json.WriteString("acceptedBecause", accepted.Reason);
        }

        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string name, SourceSpot? spot)
    {
        if (spot is not { Line: > 0 } place)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
