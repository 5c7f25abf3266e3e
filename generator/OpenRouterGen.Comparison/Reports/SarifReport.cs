using System.Text.Json;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes SARIF 2.1.0 (OASIS): the places are those of the new document, which is what a change brings.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    // Stays as long as a fingerprint is made of the same parts.
    private const string FingerprintName = "openroutergen/v1";

    public static void Write(ComparisonResult result, TextWriter writer, ReportOptions options) =>
        writer.Write(ReadableJson.Text(json => Write(json, result, options)));

    private static void Write(Utf8JsonWriter json, ComparisonResult result, ReportOptions options)
    {
        var rules = CheckCatalog.All.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, options);
        WriteInvocation(json, result, options);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in result.Findings)
        {
            Write(json, finding, rules[finding.Check.Id], result.Document, options);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, ReportOptions options)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "openroutergen");
        if (options.ToolVersion is { } version)
        {
            json.WriteString("version", version);
        }

        json.WriteStartArray("rules");
        foreach (var check in CheckCatalog.All)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Id);
            WriteText(json, "shortDescription", check.Title);
            WriteText(json, "fullDescription", check.Explanation);
            WriteText(json, "help", $"{check.Explanation} For example '{check.ExampleOld}' that became '{check.ExampleNew}'.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ComparisonResult result, ReportOptions options)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.ChecksRun > 0);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        json.WriteString("level", "note");
        WriteText(json, "message", ReportWords.Summary(result, options));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, int rule, string document, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Check.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Verdicts));
        WriteText(json, "message", Message(finding));
        WriteLocation(json, finding, document);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        if (options.Acceptance?.Accepted.GetValueOrDefault(finding.Fingerprint) is { } accepted)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", accepted.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteStartArray("verdicts");
        foreach (var verdict in ReportWords.Of(finding.Verdicts))
        {
            json.WriteStringValue(verdict);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding, string document)
    {
        var file = ReportWords.File(finding, document);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(file));
        json.WriteEndObject();
        if (finding.NewSpot is { Line: > 0 } place)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", Math.Max(1, place.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", finding.Pointer);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Message(Finding finding)
    {
        var values = ReportWords.Values(finding);
        var breaks = string.Join(", ", finding.Breaks.Take(5).Select(ReportWords.Of));
        return string.Join(". ", new[] { finding.Check.Title, values, breaks, finding.Advice?.TrimEnd('.') }.Where(part => !string.IsNullOrEmpty(part))) + ".";
    }

    private static string Level(Verdicts verdicts) =>
        (verdicts & (Verdicts.Wire | Verdicts.Source)) != 0 ? "error"
        : (verdicts & (Verdicts.Build | Verdicts.Behavior | Verdicts.Capability)) != 0 ? "warning"
        : "note";

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A relative address, as code scanning wants it; what stands in a path and not in an address is escaped.
    private static string Address(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
