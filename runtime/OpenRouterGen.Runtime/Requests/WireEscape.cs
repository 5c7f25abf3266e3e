namespace OpenRouter.Runtime;

/// <summary>How text is escaped where it stands.</summary>
internal static class WireEscape
{
    // RFC 3986, section 2.2, without what ends a value or cannot stand in a query.
    private const string Kept = ":/?@!$'()*,;=+";

    /// <summary>As it is, in a header.</summary>
    public static string None(string text) => text;

    /// <summary>For a query in which reserved characters may stand.</summary>
    public static string Reserved(string text) =>
        Kept.Aggregate(Uri.EscapeDataString(text), static (escaped, kept) => escaped.Replace(Uri.HexEscape(kept), kept.ToString(), StringComparison.Ordinal));

    /// <summary>For a form without files: a space is a plus sign.</summary>
    public static string Form(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
