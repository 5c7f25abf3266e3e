namespace OpenRouter.Runtime;

/// <summary>The value of the header Cookie (RFC 6265, section 4.2): all cookies of a request, by their names.</summary>
internal static class CookieText
{
    /// <summary>Both lists in one header; of two cookies with one name that of the first list.</summary>
    public static string Join(string? first, IEnumerable<string> others)
    {
        var text = first;
        foreach (var cookie in others.Where(other => !Has(first, NameOf(other))))
        {
            text = string.IsNullOrEmpty(text) ? cookie : text + "; " + cookie;
        }

        return text ?? string.Empty;
    }

    /// <summary>The cookies of a header.</summary>
    public static IEnumerable<string> Split(string cookies) => cookies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether a cookie of this name stands among them.</summary>
    public static bool Has(string? cookies, string name) => cookies is not null && Split(cookies).Any(cookie => NameOf(cookie) == name);

    /// <summary>Whether a text can stand in a cookie unescaped, without being the end of it.</summary>
    public static bool CanCarry(string text) => text.All(static character => character is >= ' ' and <= '~' and not ';');

    private static string NameOf(string cookie) => cookie.Split('=', 2)[0].Trim();
}
