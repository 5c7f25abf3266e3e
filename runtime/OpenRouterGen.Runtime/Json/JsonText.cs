using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Writes a model as UTF-8.</summary>
internal static class JsonText
{
    // The relaxed encoder: bodies are never put into HTML, and escaping '+' of base64 costs six bytes for each.
    // What emitted code writes is balanced, so the writer need not check it.
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>How deep an answer may be: what services pass on of others, in members that mean nothing here, is deeper than the platform allows.</summary>
    public static JsonReaderOptions Reading { get; } = new() { MaxDepth = 256 };

    /// <summary>A text as JSON, with its quotes.</summary>
    public static byte[] OfText(string text)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 16);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStringValue(text);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    // Models know nothing of where they are written to, and a request leaves members out. The writer itself says it: nothing else that is
    // written meanwhile, by whatever the values do, is taken for the request.
    [ThreadStatic]
    private static Utf8JsonWriter? s_request;

    /// <summary>Whether what is written is a request of a client.</summary>
    public static bool IsRequest(Utf8JsonWriter writer) => ReferenceEquals(writer, s_request);

    /// <summary>Writes all of a value.</summary>
    /// <exception cref="UnsendableValueException">A value in it cannot be written.</exception>
    public static ReadOnlyMemory<byte> Write(IJsonWritable value) => Written(value, static (value, writer) => value.Write(writer));

    /// <summary>Writes a value as a request: without the members that only answers have.</summary>
    /// <exception cref="UnsendableValueException">A value in it cannot be written.</exception>
    public static ReadOnlyMemory<byte> WriteRequest(IJsonWritable value) => Written(value, WriteRequest);

    /// <summary>Writes a value as a request.</summary>
    /// <exception cref="UnsendableValueException">A value in it cannot be written.</exception>
    public static void WriteRequest(IJsonWritable value, Utf8JsonWriter writer)
    {
        var around = s_request;
        s_request = writer;
        try
        {
            value.Write(writer);
        }
        finally
        {
            s_request = around;
        }
    }

    private static ReadOnlyMemory<byte> Written(IJsonWritable value, Action<IJsonWritable, Utf8JsonWriter> write)
    {
        using var page = JsonPage.Take();
        write(value, page.Writer);
        return page.Finish();
    }
}
