using System.Text;
using System.Text.Unicode;

namespace OpenRouter.Runtime;

/// <summary>Decodes text whose encoding is wrong or unknown: the words of an error matter, and nothing here throws.</summary>
internal static class LooseText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Decodes by the charset that is named, if it is one, else as UTF-8, else as Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var body = ByteOrderMark.Skip(bytes);
        if (body.Length == bytes.Length && Named(charset) is { } encoding && !IsOtherwise(encoding, body)) return encoding.GetString(body);
        var text = Encoding.UTF8.GetString(body);
        return Utf8.IsValid(body) || text.Any(static one => one > '\x7F' && one != Replacement) ? text : Encoding.Latin1.GetString(body);
    }

    // Two bytes for each character are hardly ever valid as one for each, and were converted where the two differ.
    private static bool IsOtherwise(Encoding encoding, ReadOnlySpan<byte> body) =>
        encoding is UnicodeEncoding && Utf8.IsValid(body) && !body.Contains((byte)0);

    private static Encoding? Named(string? charset)
    {
        if (charset is null) return null;
        try
        {
            var encoding = Encoding.GetEncoding(charset);
            return encoding is UTF8Encoding ? null : encoding;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // A name that means nothing here: the bytes themselves say more.
            return null;
        }
    }
}
