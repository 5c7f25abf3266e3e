using System.Text.Json;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Validating;

/// <summary>Writes what is wrong with documents for programs: as JSON of our own, and as SARIF 2.1.0.</summary>
internal static class ValidationJson
{
    public static string Json(IReadOnlyList<ValidatedDocument> documents) => ReadableJson.Text(json =>
    {
        json.WriteStartArray();
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("file", document.File);
            json.WriteNumber("errors", document.Errors);
            json.WriteNumber("checks", DocumentValidation.Checks);
            json.WriteOptional("rulesNotRun", document.RulesNotRun);
            json.WriteStartArray("findings");
            foreach (var finding in document.Findings)
            {
                json.WriteStartObject();
                json.WriteString("id", finding.Id);
                json.WriteString("severity", ValidationText.Word(finding.Severity));
                json.WriteString("file", finding.Spot.File);
                json.WriteNumber("line", finding.Spot.Line);
                json.WriteNumber("column", finding.Spot.Column);
                json.WriteString("message", finding.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Sarif(IReadOnlyList<ValidatedDocument> documents)
    {
        var rules = documents.SelectMany(document => document.Findings).Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal);
        return ReadableJson.Text(json => SarifText.Write(json, ToolVersion.Text, () => WriteRules(json, rules), () =>
        {
            foreach (var finding in documents.SelectMany(document => document.Findings))
            {
                Write(json, finding);
            }
        }));
    }

    private static void WriteRules(Utf8JsonWriter json, IEnumerable<string> rules)
    {
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, DocumentFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteString("level", finding.Severity == ProblemSeverity.Info ? "note" : ValidationText.Word(finding.Severity));
        SarifText.WriteText(json, "message", finding.Message);
        SarifText.WriteLocation(json, finding.Spot.File, finding.Spot, pointer: null);
        json.WriteEndObject();
    }
}
