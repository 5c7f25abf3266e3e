using System.Buffers;

namespace OpenRouter.Runtime;

/// <summary>What a header can carry (RFC 9110 section 5): checked here because the platform's own message repeats the value, which may be a key.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> s_token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsName(string? name) => !string.IsNullOrEmpty(name) && !name.AsSpan().ContainsAnyExcept(s_token);

    /// <summary>Whether it is a type and a subtype, with parameters or without.</summary>
    public static bool IsMediaType(string value)
    {
        if (!IsValue(value) || !System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(value, out _)) return false;
        var essence = value.Split(';')[0].Trim().Split('/');
        return essence.Length == 2 && IsName(essence[0]) && IsName(essence[1]);
    }

    public static bool IsValue(string? value) => value is not null && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
