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
    /// <exception cref="UnsendableValueException">A value in it cannot be written. The exception has its path.</exception>
    public static ReadOnlyMemory<byte> Write(IJsonWritable value) => Write(value, isRequest: false);

    /// <summary>Writes a value as a request: without the members that only answers have.</summary>
    /// <exception cref="UnsendableValueException">A value in it cannot be written. The exception has its path.</exception>
    public static ReadOnlyMemory<byte> WriteRequest(IJsonWritable value) => Write(value, isRequest: true);

    private static ReadOnlyMemory<byte> Write(IJsonWritable value, bool isRequest)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        var around = s_request;
        if (isRequest) s_request = writer;
        try
        {
            value.Write(writer);
        }
        catch (UnsendableValueException exception)
        {
            // Something in its place, so that the text ends where the value would stand.
            writer.WriteNullValue();
            writer.Flush();
            exception.Path = JsonPathLocator.Locate(buffer.WrittenSpan, -1).TrimStart('$').TrimStart('.');
            throw;
        }
        finally
        {
            s_request = around;
        }

        writer.Flush();
        return buffer.WrittenMemory;
    }
}
