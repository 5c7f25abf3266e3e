using System.Text.Json;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>The parts that every SARIF 2.1.0 log (OASIS) of ours has.</summary>
internal static class SarifText
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a log of one run.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="version">The version of the tool; null where nobody says.</param>
    /// <param name="rules">Writes the rules.</param>
    /// <param name="results">Writes the results.</param>
    /// <param name="more">Writes what else the run has; null for nothing.</param>
    public static void Write(Utf8JsonWriter json, string? version, Action rules, Action results, Action? more = null)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "openroutergen");
        json.WriteOptional("version", version);
        json.WriteStartArray("rules");
        rules();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        more?.Invoke();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        results();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the place of a result.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="file">The file.</param>
    /// <param name="spot">The place in it; null for the whole file.</param>
    /// <param name="pointer">The pointer to it; null for none.</param>
    public static void WriteLocation(Utf8JsonWriter json, string file, SourceSpot? spot, string? pointer)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(file));
        json.WriteEndObject();
        if (spot is { Line: > 0 } place)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", Math.Max(1, place.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (pointer is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", pointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A relative address, as code scanning wants it; what stands in a path and not in an address is escaped.
    private static string Address(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
