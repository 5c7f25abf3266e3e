namespace OpenRouterGen.Core.Emission;

/// <summary>
/// A link in a description: <c>[text](https://...)</c>, or an address between angle brackets. Only addresses of the web become links, and only when they
/// consist of characters that mean nothing to XML; anything else stays the text that it is.
/// </summary>
/// <param name="Text">What is shown; null for the address.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Length">How many characters it takes in the description.</param>
internal sealed record DocLink(string? Text, string Address, int Length)
{
    // RFC 3986, without the apostrophe, the brackets of IPv6 and the parentheses, which end a link in Markdown.
    private const string AddressSigns = "-._~:/?#@!$&*+,;=%";

    private static readonly string[] s_schemes = ["https://", "http://"];

    /// <summary>The link that begins here; null when none does.</summary>
    public static DocLink? At(string line, int start) => line[start] switch
    {
        '<' => Automatic(line, start),
        '[' when start == 0 || line[start - 1] is not ('!' or '\\') => Inline(line, start),
        _ => null,
    };

    private static DocLink? Automatic(string line, int start)
    {
        var end = line.IndexOf('>', start);
        return end > 0 && Checked(line, start + 1, end) is { } address ? new DocLink(null, address, end + 1 - start) : null;
    }

    private static DocLink? Inline(string line, int start)
    {
        var close = line.IndexOf(']', start);
        if (close <= start + 1 || close + 1 >= line.Length || line[close + 1] != '(')
        {
            return null;
        }

        var text = line.Substring(start + 1, close - start - 1);
        var end = line.IndexOf(')', close);
        return IsText(text) && end > 0 && Checked(line, close + 2, end) is { } address ? new DocLink(text, address, end + 1 - start) : null;
    }

    // A bracket inside would be another link's beginning, and half of a marked word would leave the other half outside.
    private static bool IsText(string text) =>
        text.Trim().Length > 0 && text.IndexOf('[') < 0 && text.Count(character => character == '`') % 2 == 0;

    private static string? Checked(string line, int start, int end)
    {
        var address = line.Substring(start, end - start);
        var scheme = Array.Find(s_schemes, scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        return scheme is not null && address.Length > scheme.Length && address.All(IsAddress) ? address : null;
    }

    private static bool IsAddress(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || AddressSigns.IndexOf(character) >= 0;
}
