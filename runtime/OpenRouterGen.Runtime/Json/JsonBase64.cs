using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Base64, decoded straight from the UTF-8 text into an array of the right size.</summary>
internal static class JsonBase64
{
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) throw JsonMisfit.Expected(ref reader, "base64 text");
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && TryDecode(reader.ValueSpan, out var bytes)) return bytes;

        // Escaped (\n, \/), or written as others write it.
        return LooseBase64.Decode(JsonStrings.Unescaped(ref reader)) ?? throw JsonMisfit.Expected(ref reader, "base64 text");
    }

    /// <summary>Decodes a text of whole blocks in the standard alphabet.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, out byte[] bytes)
    {
        bytes = [];
        if (text.IsEmpty) return true;
        if (text.Length % 4 != 0) return false;
        var padding = text[^1] != (byte)'=' ? 0 : text[^2] != (byte)'=' ? 1 : 2;
        var result = GC.AllocateUninitializedArray<byte>((text.Length / 4 * 3) - padding);
        if (Base64.DecodeFromUtf8(text, result, out _, out var written) != OperationStatus.Done || written != result.Length) return false;
        bytes = result;
        return true;
    }
}
