using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// Text in UTF-16 or UTF-32, which some gateways write for errors and for JSON although RFC 8259 forbids it: two or four bytes for each character, so nothing
/// that looks for words or keys would find them.
/// </summary>
internal static class WideText
{
    /// <summary>How many bytes show it.</summary>
    public const int Shown = 4;

    /// <summary>The text in UTF-8; the bytes themselves when they are neither.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes) => EncodingOf(bytes.Span) is { } encoding ? Converted(bytes.Span, encoding) : bytes;

    /// <inheritdoc cref="ToUtf8(ReadOnlyMemory{byte})"/>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes) => EncodingOf(bytes) is { } encoding ? Converted(bytes, encoding) : bytes;

    /// <summary>
    /// The encoding of a text by its first bytes; null when it is neither. What is no picture begins with its mark or with a letter, a bracket or white
    /// space, whose other bytes are zero. UTF-8 text holds no such byte.
    /// </summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return null;
        if (bytes.Length >= Shown && QuadrupleOf(bytes) is { } quadruple) return quadruple;
        return (bytes[0], bytes[1]) switch
        {
            (0xFF, 0xFE) => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            (0xFE, 0xFF) => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            (not 0 and < 0x80, 0) when IsZeroAt(bytes, 3) => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            (0, not 0 and < 0x80) when IsZeroAt(bytes, 2) => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => null,
        };
    }

    // The second character of JSON and of events is one of ASCII too: a single zero byte before UTF-8 makes it no UTF-16.
    private static bool IsZeroAt(ReadOnlySpan<byte> bytes, int index) => bytes.Length < Shown || bytes[index] == 0;

    // Looked at first: the mark of UTF-32 begins with that of UTF-16, and no text has a zero for its second character.
    private static UTF32Encoding? QuadrupleOf(ReadOnlySpan<byte> bytes) => (bytes[0], bytes[1], bytes[2], bytes[3]) switch
    {
        (0xFF, 0xFE, 0, 0) => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        (0, 0, 0xFE, 0xFF) => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        (not 0 and < 0x80, 0, 0, 0) => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
        (0, 0, 0, not 0 and < 0x80) => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };

    private static byte[] Converted(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        Encoding.UTF8.GetBytes(encoding.GetString(bytes).TrimStart('\uFEFF'));
}
