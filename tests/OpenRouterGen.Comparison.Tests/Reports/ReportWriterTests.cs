using System.Globalization;
using System.Text.Json;
using OpenRouterGen.Comparison.Acceptance;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Reports;

public sealed class ReportWriterTests
{
    // What a document may have in its names and words: each means something to one of the formats.
    private const string Hostile = "a|b`c<script>*d*[e](f)@g #1 ::error::%0Ah ~i~ \u202Ej\u0007k\u001b[31ml www.m.example \u2028n_o_p";

    public static TheoryData<string> Formats() => [.. Enum.GetNames<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void How_many_checks_ran_is_part_of_every_format(string format)
    {
        var result = Changed();
        var number = result.ChecksRun.ToString(CultureInfo.InvariantCulture);
        Assert.NotEqual(0, result.ChecksRun);
        Assert.Contains(number, Written(result, format), StringComparison.Ordinal);
        Assert.Contains(number, Written(result with { Findings = EquatableList<Finding>.Empty }, format), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("Markdown")]
    [InlineData("GitHub")]
    [InlineData("Sarif")]
    public void A_comparison_without_checks_is_not_one_without_findings(string format) =>
        Assert.Contains("No check ran", Written(new ComparisonResult(EquatableList<Finding>.Empty, 0), format), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_control_character_of_a_document_comes_through(string format)
    {
        var text = Written(HostileResult(), format);
        Assert.NotEmpty(text);
        Assert.DoesNotContain(text, character => character != '\n' && (char.IsControl(character) || character is '\u202E' or '\u2028'));
    }

    [Fact]
    public void A_text_is_80_columns_wide()
    {
        var lines = Written(HostileResult(), "Text").Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(lines, line => line.Length > 60);
    }

    [Fact]
    public void A_painter_gets_every_piece_and_no_line_feed()
    {
        var pieces = new List<(string Text, ReportTone Tone)>();
        Written(HostileResult(), "Text", new ReportOptions
        {
            Paint = (text, tone) =>
            {
                pieces.Add((text, tone));
                return "[" + text + "]";
            },
        });
        Assert.All(pieces, piece => Assert.DoesNotContain('\n', piece.Text));
        Assert.Contains(pieces, piece => piece.Tone == ReportTone.Breaking);
    }

    [Fact]
    public void Markdown_has_none_of_what_a_document_wrote_as_markup()
    {
        var text = Written(HostileResult(), "Markdown");
        foreach (var markup in new[] { "<script", "*d*", "[e](", "@g", "#1 ", "~i~", "_o_", "www.m", "a|b", "`" })
        {
            Assert.DoesNotContain(markup, text, StringComparison.Ordinal);
        }

        Assert.All(text.Split('\n').Where(line => line.StartsWith('|')), line => Assert.Equal(4, line.Count(character => character == '|')));
    }

    [Fact]
    public void Markdown_ends_where_a_pull_request_would_cut_it()
    {
        var finding = Changed().Findings[0];
        var many = new ComparisonResult(Enumerable.Repeat(finding, 2000).ToEquatableList(), 1);
        var text = Written(many, "Markdown");
        Assert.InRange(text.Length, 1, 65_000);
        Assert.Contains("more findings are not shown here", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_command_is_one_line_however_many_a_document_has()
    {
        var lines = Written(HostileResult(), "GitHub").TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.StartsWith("::", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("%250Ah", StringComparison.Ordinal));
        Assert.StartsWith("::notice::", lines[^1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("::error file=openapi.yaml,line=", StringComparison.Ordinal));
    }

    [Fact]
    public void Sarif_has_rules_places_and_fingerprints()
    {
        var result = Changed();
        using var json = JsonDocument.Parse(Written(result, "Sarif"));
        var run = json.RootElement.GetProperty("runs")[0];
        var driver = run.GetProperty("tool").GetProperty("driver");
        var rules = driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var fingerprints = results.Select(item => item.GetProperty("partialFingerprints").EnumerateObject().Single().Value.GetString());
        Assert.Equal(result.Findings.Select(finding => finding.Fingerprint), fingerprints);
        Assert.All(results, item => Assert.Equal(item.GetProperty("ruleId").GetString(), rules[item.GetProperty("ruleIndex").GetInt32()]));
        var gone = Location(results, "member-removed");
        Assert.Equal("openapi.yaml", gone.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(gone.TryGetProperty("region", out _));
        Assert.InRange(Location(results, "member-type-changed").GetProperty("region").GetProperty("startLine").GetInt32(), 1, 100);
    }

    private static JsonElement Location(IEnumerable<JsonElement> results, string rule) =>
        results.Single(item => item.GetProperty("ruleId").GetString() == rule).GetProperty("locations")[0].GetProperty("physicalLocation");

    [Fact]
    public void What_is_accepted_is_counted_and_not_shown()
    {
        var result = Changed();
        var applied = AcceptedFindings.None.With([result.Findings[0]], "We know.", new DateOnly(2026, 11, 29)).Apply(result);
        var options = new ReportOptions { Acceptance = applied };
        Assert.Contains("(1 accepted)", Written(result, "Text", options), StringComparison.Ordinal);
        Assert.Contains("\"acceptedBecause\": \"We know.\"", Written(result, "Json", options), StringComparison.Ordinal);
        Assert.Contains("\"justification\": \"We know.\"", Written(result, "Sarif", options), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_the_same_in_every_culture(string format)
    {
        var expected = Written(Changed(), format);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Written(Changed(), format));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Json_is_what_its_schema_says(bool isHostile)
    {
        using var schema = JsonDocument.Parse(Repository.Read("generator/docs/comparison.schema.json"));
        using var json = JsonDocument.Parse(Written(isHostile ? HostileResult() : Changed(), "Json"));
        Assert.Equal([], JsonSchemaCheck.Problems(schema.RootElement, json.RootElement));
        using var wrong = JsonDocument.Parse("""{ "version": 1, "other": 2 }""");
        Assert.NotEmpty(JsonSchemaCheck.Problems(schema.RootElement, wrong.RootElement));
    }

    private static string Written(ComparisonResult result, string format, ReportOptions? options = null)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        ReportWriter.Write(result, Enum.Parse<ReportFormat>(format), writer, options);
        return writer.ToString();
    }

    private static ComparisonResult Changed() => Compare(
        "a: { type: string }, b: { type: string }, c: { type: string, enum: [x, y] }",
        "a: { type: integer, description: An a. }, c: { type: string, enum: [x, z] }, d: { type: string }");

    private static ComparisonResult HostileResult()
    {
        var key = JsonSerializer.Serialize(Hostile);
        return Compare(
            $"{key}: {{ type: string, default: {key} }}, b: {{ type: string, enum: [x, {key}] }}",
            $"{key}: {{ type: integer, default: 3, description: {key} }}, b: {{ type: string, enum: [x, y] }}");
    }

    private static ComparisonResult Compare(string old, string @new) => ClientComparer.Compare(
        Sample.Of("both", $"Root: {{ type: object, properties: {{ {old} }} }}"), Sample.Of("both", $"Root: {{ type: object, properties: {{ {@new} }} }}"),
        CancellationToken.None);
}
