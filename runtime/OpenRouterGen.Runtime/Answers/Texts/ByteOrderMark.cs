using System.Text;

namespace OpenRouter.Runtime;

/// <summary>The mark of UTF-8 that may stand before a text, though nothing needs it.</summary>
internal static class ByteOrderMark
{
    public static ReadOnlySpan<byte> Bytes => Encoding.UTF8.Preamble;

    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> text) => text.StartsWith(Bytes) ? text[Bytes.Length..] : text;
}
