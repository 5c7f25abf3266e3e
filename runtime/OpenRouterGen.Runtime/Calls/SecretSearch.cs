using System.Globalization;
using System.Numerics;

namespace OpenRouter.Runtime;

/// <summary>
/// Finds a secret and every long part of it, also where JSON escaped it, once or within a text that is JSON itself. A short one stands in ordinary words too:
/// it is found where it is a word of its own.
/// </summary>
internal static class SecretSearch
{
    // All keys begin alike: what is long enough to say more than that.
    private const int LongPart = 16;
    private const int LongPartOfShort = 12;
    private const int LongestWord = 7;
    private const int MostEscapes = 3;

    // Every header of every answer is searched, and almost none has a place: nothing is made for it.
    private static readonly List<(int Start, int End)> s_none = [];

    /// <summary>The places, each with its end; none of them is to be seen.</summary>
    public static List<(int Start, int End)> Find<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> secret)
        where T : unmanaged, IBinaryInteger<T>
    {
        List<(int, int)>? places = null;
        Add(ref places, text, secret);
        int[]? origins = null;
        for (var i = 0; i < MostEscapes && text.IndexOf(T.CreateTruncating('\\')) >= 0; i++)
        {
            (text, origins) = Unescape(text, origins);
            List<(int Start, int End)>? found = null;
            Add(ref found, text, secret);
            foreach (var (start, end) in found ?? s_none) (places ??= []).Add((origins[start], origins[end]));
        }

        return places ?? s_none;
    }

    private static void Add<T>(ref List<(int, int)>? places, ReadOnlySpan<T> text, ReadOnlySpan<T> secret)
        where T : unmanaged, IBinaryInteger<T>
    {
        var least = Math.Min(secret.Length, secret.Length >= 2 * LongPart ? LongPart : LongPartOfShort);
        if (text.Length < least) return;

        // A part that is long enough holds one of these pieces whole, wherever it begins.
        var piece = (least + 1) / 2;
        for (var at = 0; at + piece <= secret.Length; at += piece)
        {
            for (var from = 0; text[from..].IndexOf(secret.Slice(at, piece)) is >= 0 and var offset;)
            {
                var start = from + offset;
                var end = start + piece;
                for (var before = at; before > 0 && start > 0 && text[start - 1] == secret[before - 1]; before--) start--;
                for (var after = at + piece; after < secret.Length && end < text.Length && text[end] == secret[after]; after++) end++;
                if (end - start >= least && (secret.Length > LongestWord || IsWord(text, start, end))) (places ??= []).Add((start, end));
                from = end;
            }
        }
    }

    private static bool IsWord<T>(ReadOnlySpan<T> text, int start, int end)
        where T : unmanaged, IBinaryInteger<T> =>
        !(start > 0 && IsAlphanumeric(text[start - 1]) && IsAlphanumeric(text[start]))
        && !(end < text.Length && IsAlphanumeric(text[end - 1]) && IsAlphanumeric(text[end]));

    private static bool IsAlphanumeric<T>(T character)
        where T : unmanaged, IBinaryInteger<T> => char.IsAsciiLetterOrDigit((char)ushort.CreateTruncating(character));

    /// <summary>The text without one level of escapes, and where each of its characters began; the last entry is the end.</summary>
    private static (T[] Text, int[] Origins) Unescape<T>(ReadOnlySpan<T> text, int[]? origins)
        where T : unmanaged, IBinaryInteger<T>
    {
        var plain = new T[text.Length];
        var begins = new int[text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            begins[length] = origins is null ? i : origins[i];
            var (value, size) = Character(text[i..]);
            plain[length++] = value;
            i += size;
        }

        begins[length] = origins is null ? text.Length : origins[text.Length];
        return (plain[..length], begins[..(length + 1)]);
    }

    // RFC 8259 section 7. Only characters of a header can be part of a secret, so the others may become anything else.
    private static (T Value, int Size) Character<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (text[0] != T.CreateTruncating('\\') || text.Length < 2) return (text[0], 1);
        if (text[1] != T.CreateTruncating('u')) return ("bfnrt".Contains((char)ushort.CreateTruncating(text[1])) ? T.Zero : text[1], 2);
        if (text.Length < 6) return (text[0], 1);
        Span<char> digits = stackalloc char[4];
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)ushort.CreateTruncating(text[i + 2]);
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return (text[0], 1);
        return (code < 128 ? T.CreateTruncating(code) : T.Zero, 6);
    }
}
