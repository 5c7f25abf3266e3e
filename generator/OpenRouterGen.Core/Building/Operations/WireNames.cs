namespace OpenRouterGen.Core.Building;

/// <summary>Which names can stand in a header or a cookie, and which are the client's own.</summary>
internal static class WireNames
{
    // Framing and routing are the connection's (RFC 9110, section 7.6.1).
    private static readonly string[] s_connection = ["Host", "Content-Length", "Transfer-Encoding", "Connection"];

    /// <summary>Why no value can stand in a header of this name; null when one can.</summary>
    public static string? HeaderProblem(string name) =>
        s_connection.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"the header '{name}' is set by the client itself"
        : name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) ? "the header 'Cookie' holds all cookies: 'in: cookie' states one of them"
        : IsToken(name) ? null
        : $"'{name}' is not the name of a header";

    /// <summary>Why no value can stand in a cookie of this name; null when one can.</summary>
    public static string? CookieProblem(string name) => IsToken(name) ? null : $"'{name}' is not the name of a cookie";

    // RFC 9110, section 5.6.2; the name of a cookie is the same (RFC 6265, section 4.1.1).
    private static bool IsToken(string text) => text.Length > 0 && text.All(character =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0);
}
