using Microsoft.Extensions.Primitives;

namespace OpenRouter.Emulator.Serving;

/// <summary>Looks for the bearer key.</summary>
/// <param name="pinned">The only key that passes; null lets any key pass.</param>
internal sealed class KeyCheck(string? pinned)
{
    private const string Scheme = "Bearer ";

    public ServiceError? Refusal(StringValues authorization)
    {
        var header = authorization.ToString();
        var key = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        if (key.Length == 0) return ServiceError.Unauthorized("There is no key: send 'Authorization: Bearer <key>'.");
        return pinned is null || string.Equals(key, pinned, StringComparison.Ordinal)
            ? null
            : ServiceError.Unauthorized("The key is not the one that this emulator was started with.");
    }
}
