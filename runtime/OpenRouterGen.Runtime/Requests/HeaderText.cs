using System.Buffers;

namespace OpenRouter.Runtime;

/// <summary>What a header can carry (RFC 9110 section 5): checked here because the platform's own message repeats the value, which may be a key.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> s_token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // Framing and routing are the connection's; a value here would break or redirect the request.
    private static readonly string[] s_reserved = ["Host", "Content-Length", "Transfer-Encoding", "Connection"];

    /// <summary>Checks a header that a user sets.</summary>
    /// <exception cref="OpenRouterConfigurationException">It cannot be set. The message never repeats the value.</exception>
    public static void Check(string name, string value)
    {
        if (!IsName(name))
        {
            throw new OpenRouterConfigurationException("'" + Shown(name) + "' was set as a header, and is not the name of one. Nothing was sent.");
        }

        if (s_reserved.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new OpenRouterConfigurationException("The header '" + name + "' cannot be set.");
        CheckValue(value, "The header '" + name + "'");
    }

    /// <summary>Checks the value of a header.</summary>
    /// <exception cref="OpenRouterConfigurationException">No header can carry it. The message never repeats it.</exception>
    public static void CheckValue(string? value, string what)
    {
        if (value is not null && IsValue(value)) return;
        throw new OpenRouterConfigurationException(
            what + " holds a line break or another character that is not printable ASCII, so it cannot be sent. Nothing was sent.");
    }

    /// <summary>Whether it is a type and a subtype, with parameters or without.</summary>
    public static bool IsMediaType(string value)
    {
        if (!IsValue(value) || !System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(value, out _)) return false;
        var essence = value.Split(';')[0].Trim().Split('/');
        return essence.Length == 2 && IsName(essence[0]) && IsName(essence[1]);
    }

    private static bool IsName(string? name) => !string.IsNullOrEmpty(name) && !name.AsSpan().ContainsAnyExcept(s_token);

    public static bool IsValue(ReadOnlySpan<char> value) => !value.ContainsAnyExceptInRange(' ', '~');

    // Who writes a whole header as its name has its value there too.
    private static string? Shown(string? name) => MessageText.Clean(name?.Split(':', 2)[0], MessageText.ShortLimit);
}
