using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouterGen.Core.Locks;

/// <summary>
/// The SHA-256 of a text, as 64 lower-case digits: over UTF-8 without a byte order mark, a CRLF read as LF. A checkout on Windows is the same text, and
/// not one that was edited by hand.
/// </summary>
internal static class TextHash
{
    private const int Digits = 64;

    public static string Of(string text)
    {
        var content = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        var bytes = Encoding.UTF8.GetBytes(content.Replace("\r\n", "\n"));
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(bytes).Select(Hex));
    }

    public static bool IsOne(string text) => text.Length == Digits && text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    private static string Hex(byte value) => value.ToString("x2", CultureInfo.InvariantCulture);
}
