using System.Text.Json;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Impact;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Updating;

/// <summary>What an update did, for a program.</summary>
/// <param name="Result">What it changes.</param>
/// <param name="Options">How that is written.</param>
/// <param name="Impact">What it means for the project.</param>
/// <param name="Changed">The files that are not what they were.</param>
internal sealed record UpdateReport(ComparisonResult Result, ReportOptions Options, UpdateImpact Impact, IReadOnlyList<string> Changed)
{
    /// <summary>Whether it breaks what it must not.</summary>
    public bool Breaks { get; init; }

    /// <summary>Whether the files were written.</summary>
    public bool IsWritten { get; init; }

    public void WriteJson(Screen screen) => screen.Write(ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("breaks", Breaks);
        json.WriteBoolean("written", IsWritten);
        json.WriteList("changed", Changed);
        json.WriteStartArray("impact");
        foreach (var outcome in Impact.Outcomes)
        {
            Write(json, outcome);
        }

        json.WriteEndArray();
        json.WriteOptional("impactUnknown", Impact.Unknown);
        json.WritePropertyName("report");
        JsonReport.Write(json, Result, Options);
        json.WriteEndObject();
    }));

    private static void Write(Utf8JsonWriter json, ProjectOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("project", outcome.Project);
        json.WriteString("framework", outcome.Framework);
        json.WriteOptional("notCompiled", outcome.NotCompiled);
        json.WriteNumber("errorsBefore", outcome.Before.Count);
        json.WriteStartArray("new");
        foreach (var diagnostic in outcome.New)
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.IsError ? "error" : "warning");
            json.WriteString("id", diagnostic.Id);
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.File is { } file)
            {
                json.WriteString("file", file);
                json.WriteNumber("line", diagnostic.Line);
                json.WriteNumber("column", diagnostic.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("gone", outcome.Gone.Count);
        json.WriteEndObject();
    }
}
