using System.Buffers;

namespace OpenRouter.Runtime;

/// <summary>
/// Base64 as others write it: with white space, in the alphabet for addresses, without padding, or as a data URL, also of text. Nothing of that has a
/// second meaning.
/// </summary>
internal static class LooseBase64
{
    public const int Block = 4;
    public const byte Padding = (byte)'=';

    public static SearchValues<byte> UrlAlphabet { get; } = SearchValues.Create("-_"u8);

    /// <summary>Puts the characters of the standard alphabet in place of those for addresses (RFC 4648 section 5).</summary>
    public static void Standardize(Span<byte> text)
    {
        text.Replace((byte)'-', (byte)'+');
        text.Replace((byte)'_', (byte)'/');
    }

    /// <summary>Decodes a text, which is changed for that; null when it is no base64.</summary>
    public static byte[]? Decode(Span<byte> text)
    {
        var start = new DataUrlStart();
        if (PlainOf(start, text) is { } plain) return plain;
        var length = WithoutSpace(text);
        start.Start();
        ReadOnlySpan<byte> left = text[..length];
        start.Take(ref left, out var held);
        if (start.IsDamaged || start is { IsOpen: true, IsShort: false }) return null;
        return DecodeUnpadded(held.IsEmpty && !start.IsOpen ? text[(length - left.Length)..length] : text[..length]);
    }

    private static byte[]? PlainOf(DataUrlStart start, ReadOnlySpan<byte> text)
    {
        var left = text.TrimStart(" \t\r\n"u8);
        start.Take(ref left, out _);
        if (!start.IsPercent || start.IsDamaged) return null;
        var bytes = new byte[left.Length];
        var made = 0;
        var pieces = new PercentPieces();
        return pieces.TryDecode(left, bytes, ref made) && pieces.IsWhole ? bytes[..made] : null;
    }

    private static byte[]? DecodeUnpadded(Span<byte> text)
    {
        Standardize(text);
        var missing = (Block - (text.Length % Block)) % Block;
        var padded = new byte[text.Length + missing];
        text.CopyTo(padded);
        padded.AsSpan(text.Length).Fill(Padding);
        return JsonBase64.TryDecode(padded, out var bytes) ? bytes : null;
    }

    private static int WithoutSpace(Span<byte> text)
    {
        var length = 0;
        foreach (var one in text)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) text[length++] = one;
        }

        return length;
    }
}
