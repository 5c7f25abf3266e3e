using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenRouterGen.Comparison.Reports;

namespace OpenRouterGen.Comparison.Acceptance;

/// <summary>Reads and writes accepted findings as JSON.</summary>
internal static class AcceptedFindingsJson
{
    private const int Version = 1;
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static AcceptedFindings Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, s_lenient);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            throw new AcceptedFormatException(string.Create(CultureInfo.InvariantCulture, $"The accepted findings are no JSON at line {line}."), exception);
        }
    }

    public static string Write(AcceptedFindings accepted) => Encoding.UTF8.GetString(ReadableJson.File(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("accepted");
        foreach (var finding in accepted.Findings)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("id", finding.Id);
            json.WriteString("pointer", finding.Pointer);
            json.WriteString("reason", finding.Reason);
            json.WriteString("date", finding.Date.ToString(DateFormat, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static AcceptedFindings Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
        {
            throw new AcceptedFormatException("The accepted findings have no 'version': the file begins with { \"version\": 1, \"accepted\": [...] }.");
        }

        if (number != Version)
        {
            var versions = FormattableString.Invariant($"are of version {number}, and this tool reads version {Version}");
            throw new AcceptedFormatException($"The accepted findings {versions}: update the tool.");
        }

        if (!root.TryGetProperty("accepted", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new AcceptedFormatException("The accepted findings have no list 'accepted'.");
        }

        return new AcceptedFindings(list.EnumerateArray().Select(Finding).ToList());
    }

    private static AcceptedFinding Finding(JsonElement item, int index)
    {
        var date = Text(item, "date", index);
        return DateOnly.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new AcceptedFinding(Text(item, "fingerprint", index), Text(item, "id", index), Text(item, "pointer", index), Text(item, "reason", index), day)
            : throw Wrong(index, $"has a 'date' that is none of the form {DateFormat}");
    }

    private static string Text(JsonElement item, string name, int index) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw Wrong(index, $"has no text '{name}'");

    private static AcceptedFormatException Wrong(int index, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Entry {index + 1} of the accepted findings {what}."));
}
