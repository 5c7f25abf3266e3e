using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>Scalars of both readings in one spelling.</summary>
internal static class OracleJson
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode? node) => node?.ToJsonString(s_options) ?? "null";

    public static string Text(SpecNode node) => Text(SpecJson.Of(node));

    public static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number by its value; where none stands, what does, such as the boolean of 3.0's <c>exclusiveMinimum</c>.</summary>
    public static string? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(number) : text?.ToLowerInvariant();
}
