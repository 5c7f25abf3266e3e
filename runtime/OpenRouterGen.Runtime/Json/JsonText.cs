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

    /// <exception cref="UnsendableValueException">A value in it cannot be written.</exception>
    public static ReadOnlyMemory<byte> Write(IJsonWritable value)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        value.Write(writer);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
