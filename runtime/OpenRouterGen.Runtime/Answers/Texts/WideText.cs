using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// Text in UTF-16, which some gateways write for errors and for JSON although RFC 8259 forbids it: two bytes for each character, so nothing that looks for
/// words or keys would find them.
/// </summary>
internal static class WideText
{
    /// <summary>The text in UTF-8; the bytes themselves when they are no UTF-16.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes) => EncodingOf(bytes.Span) is { } encoding ? Converted(bytes.Span, encoding) : bytes;

    /// <inheritdoc cref="ToUtf8(ReadOnlyMemory{byte})"/>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes) => EncodingOf(bytes) is { } encoding ? Converted(bytes, encoding) : bytes;

    /// <summary>
    /// The encoding of a text by its first bytes; null when it is no UTF-16. What is no picture begins with its mark or with a letter, a bracket or white
    /// space, whose other byte is zero. UTF-8 text holds no such byte.
    /// </summary>
    public static UnicodeEncoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return null;
        return (bytes[0], bytes[1]) switch
        {
            (0xFF, 0xFE) => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            (0xFE, 0xFF) => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            (not 0 and < 0x80, 0) => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            (0, not 0 and < 0x80) => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => null,
        };
    }

    private static byte[] Converted(ReadOnlySpan<byte> bytes, UnicodeEncoding encoding) =>
        Encoding.UTF8.GetBytes(encoding.GetString(bytes).TrimStart('\uFEFF'));
}
