using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Tool.Sources;

/// <summary>A document as JSON, for a library that reads less of YAML than we do: a plain address within braces ends one that knows YAML 1.1 alone.</summary>
internal static class DocumentJson
{
    public static string Of(SpecDocument document) => ReadableJson.Text(json => Write(json, document.Root));

    /// <summary>A part of a document as JSON in one line.</summary>
    public static string Line(SpecNode node)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, node);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, SpecNode node)
    {
        switch (node)
        {
            case SpecMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case SpecSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case SpecScalar scalar:
                Write(json, scalar);
                break;
            default:
                throw new InvalidOperationException(node.Described);
        }
    }

    private static void Write(Utf8JsonWriter json, SpecScalar scalar)
    {
        switch (scalar.Kind)
        {
            case SpecScalarKind.Null:
                json.WriteNullValue();
                break;
            case SpecScalarKind.Boolean:
                json.WriteBooleanValue(scalar.Text is "true" or "True" or "TRUE");
                break;
            case SpecScalarKind.Integer or SpecScalarKind.Number
                when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }
}
