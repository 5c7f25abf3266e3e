using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace OpenRouter.Runtime;

/// <summary>
/// Makes JSON readable whatever its text is: bytes that are no UTF-8, and escapes that are half a surrogate pair, throw when a value is
/// taken out of it, long after it was parsed.
/// </summary>
internal static partial class JsonRepair
{
    /// <summary>The text itself when nothing is wrong with it.</summary>
    public static ReadOnlySpan<byte> Repair(ReadOnlySpan<byte> text)
    {
        var isText = Utf8.IsValid(text);
        if (isText && !MayHaveSurrogates(text)) return text;
        return Encoding.UTF8.GetBytes(Escape().Replace(isText ? Encoding.UTF8.GetString(text) : LooseText.Decode(text), Repaired));
    }

    /// <summary>Whether every value of it can be taken out as text, without a close look: an escaped pair counts as if it were half of one.</summary>
    public static bool IsSound(ReadOnlySpan<byte> text) => Utf8.IsValid(text) && !MayHaveSurrogates(text);

    private static bool MayHaveSurrogates(ReadOnlySpan<byte> text) => text.IndexOf("\\ud"u8) >= 0 || text.IndexOf("\\uD"u8) >= 0;

    private static string Repaired(Match escape) => escape.Groups["half"].Success ? "\\uFFFD" : escape.Value;

    // Every escape is matched, so that a backslash that is escaped itself never begins one.
    [GeneratedRegex(
        @"\\(?:u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|(?<half>u[Dd][89A-Fa-f][0-9A-Fa-f]{2})|.)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
