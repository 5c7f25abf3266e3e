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

    /// <exception cref="UnsendableValueException">A value in it cannot be written. The exception has its path.</exception>
    public static ReadOnlyMemory<byte> Write(IJsonWritable value)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
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

        writer.Flush();
        return buffer.WrittenMemory;
    }
}
