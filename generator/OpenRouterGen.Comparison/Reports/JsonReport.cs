using System.Text.Json;
using OpenRouterGen.Comparison.Acceptance;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes for programs. <c>generator/docs/comparison.schema.json</c> describes it, and a test holds both together.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    public static void Write(ComparisonResult result, TextWriter writer, ReportOptions options) =>
        writer.Write(ReadableJson.Text(json => Write(json, result, options)));

    /// <summary>Writes the report as a value of something larger.</summary>
    public static void Write(Utf8JsonWriter json, ComparisonResult result, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("old", options.Old);
        json.WriteString("new", options.New);
        json.WriteNumber("checksRun", result.ChecksRun);
        json.WriteList("verdicts", ReportWords.Of(options.Acceptance?.Verdicts ?? result.Verdicts));
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            Write(json, finding, options.Acceptance?.Accepted.GetValueOrDefault(finding.Fingerprint));
        }

        json.WriteEndArray();
        json.WriteList("noLongerNeeded", options.NotNeeded.Select(entry => entry.Fingerprint));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, AcceptedFinding? accepted)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Check.Id);
        json.WriteString("title", finding.Check.Title);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteList("verdicts", ReportWords.Of(finding.Verdicts));
        json.WriteString("pointer", finding.Pointer);
        json.WriteOptional("oldPointer", finding.OldPointer);
        json.WriteOptional("old", finding.Old);
        json.WriteOptional("new", finding.New);
        Place(json, "oldPlace", finding.OldSpot);
        Place(json, "newPlace", finding.NewSpot);
        json.WriteOptional("type", finding.Type);
        json.WriteOptional("member", finding.Member);
        json.WriteOptional("oldName", finding.OldName);
        json.WriteOptional("newName", finding.NewName);
        json.WriteStartArray("breaks");
        foreach (var item in finding.Breaks)
        {
            json.WriteStartObject();
            json.WriteString("id", item.CompilerId);
            json.WriteString("type", item.Type);
            json.WriteOptional("member", item.Member);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteList("diagnostics", finding.Diagnostics);
        json.WriteList("consequences", finding.Consequences);
        json.WriteOptional("advice", finding.Advice);
        json.WriteOptional("overlay", finding.Overlay);
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
}
