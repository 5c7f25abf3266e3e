using System.Text.Json;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>Writes SARIF 2.1.0 (OASIS): the places are those of the new document, which is what a change brings.</summary>
internal static class SarifReport
{
    // Stays as long as a fingerprint is made of the same parts.
    private const string FingerprintName = "openroutergen/v1";

    public static void Write(ComparisonResult result, TextWriter writer, ReportOptions options) =>
        writer.Write(ReadableJson.Text(json => Write(json, result, options)));

    private static void Write(Utf8JsonWriter json, ComparisonResult result, ReportOptions options)
    {
        var rules = CheckCatalog.All.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        SarifText.Write(json, options.ToolVersion, () => WriteRules(json), Results, () => WriteInvocation(json, result, options));

        void Results()
        {
            foreach (var finding in result.Findings)
            {
                Write(json, finding, rules[finding.Check.Id], result.Document, options);
            }
        }
    }

    private static void WriteRules(Utf8JsonWriter json)
    {
        foreach (var check in CheckCatalog.All)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Id);
            SarifText.WriteText(json, "shortDescription", check.Title);
            SarifText.WriteText(json, "fullDescription", check.Explanation);
            SarifText.WriteText(json, "help", $"{check.Explanation} For example '{check.ExampleOld}' that became '{check.ExampleNew}'.");
            json.WriteEndObject();
        }
    }

    private static void WriteInvocation(Utf8JsonWriter json, ComparisonResult result, ReportOptions options)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.ChecksRun > 0);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        json.WriteString("level", "note");
        SarifText.WriteText(json, "message", ReportWords.Summary(result, options));
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
        SarifText.WriteText(json, "message", Message(finding));
        SarifText.WriteLocation(json, ReportWords.File(finding, document), finding.NewSpot, finding.Pointer);
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
        json.WriteList("verdicts", ReportWords.Of(finding.Verdicts));
        json.WriteEndObject();
        json.WriteEndObject();
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
}
