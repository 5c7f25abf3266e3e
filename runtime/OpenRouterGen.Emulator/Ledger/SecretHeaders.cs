namespace OpenRouter.Emulator.Ledger;

/// <summary>Hides what no log may hold.</summary>
internal static class SecretHeaders
{
    public const string Mask = "****";

    private static readonly HashSet<string> s_names =
        new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Proxy-Authorization", "X-Api-Key", "Api-Key", "Cookie" };

    /// <summary>The value to keep. Of <c>Bearer key</c> the scheme stays, so that a test can see that a key was sent, and how.</summary>
    public static string Masked(string name, string value)
    {
        if (!s_names.Contains(name)) return value;
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        var hasScheme = space > 0 && name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase);
        return hasScheme ? value[..(space + 1)] + Mask : Mask;
    }
}
