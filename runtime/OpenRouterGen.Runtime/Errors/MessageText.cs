using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Makes what came from elsewhere fit for a message: of one line, without control characters, and not long.</summary>
internal static class MessageText
{
    /// <summary>How many characters a sentence may have.</summary>
    public const int Limit = 2_000;

    /// <summary>How many characters a name or code may have.</summary>
    public const int ShortLimit = 200;

    private const char Ellipsis = '…';

    /// <summary>The text in one line; null when nothing of it can be seen.</summary>
    public static string? Clean(string? text, int limit = Limit)
    {
        if (text is null) return null;
        var clean = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= limit) return clean.Append(Ellipsis).ToString();
            if (!IsSpace(rune)) clean.Append(rune);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.Length == 0 ? null : clean.ToString();
    }

    // What only steers how text is shown may make a log show something else.
    private static bool IsSpace(Rune rune) =>
        Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format;
}
