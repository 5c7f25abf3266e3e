using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenRouterGen.Comparison.Reports;

/// <summary>JSON for people and programs: indented, the same on every machine.</summary>
internal static class ReadableJson
{
    // Files are read by people, who want their own letters.
    private static readonly JsonWriterOptions s_file = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions s_result = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>A result: what is not ASCII is escaped. It ends with a line feed, as all of these.</summary>
    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Bytes(write, s_result));

    /// <summary>A file.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write) => Bytes(write, s_file);

    /// <summary>Writes a member that there is only with a value.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteList(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
