namespace OpenRouter.Runtime;

/// <summary>A connection string: <c>Endpoint=https://...;Key=...</c>, or an address alone, as orchestrators pass it.</summary>
internal static class ConnectionText
{
    private const string Endpoint = "Endpoint";
    private const string Key = "Key";

    /// <summary>The parts, by the names of options.</summary>
    /// <exception cref="OpenRouterConfigurationException">A part has no name.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string connection, string path)
    {
        if (Uri.TryCreate(connection.Trim(), UriKind.Absolute, out var address) && ServiceAddress.IsHttp(address))
            return [new(nameof(OpenRouterClientOptions.BaseAddress), connection)];
        var parts = connection.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select(part => Part(part, path))];
    }

    /// <summary>What a connection string calls an option.</summary>
    public static string NameOf(string option) => option switch
    {
        nameof(OpenRouterClientOptions.BaseAddress) => Endpoint,
        nameof(OpenRouterClientOptions.ApiKey) => Key,
        _ => option,
    };

    private static KeyValuePair<string, string?> Part(string part, string path)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new OpenRouterConfigurationException(
                "The connection string '" + path + "' cannot be read: it must be 'Endpoint=https://...;Key=...', or an http or https address alone.");
        }

        var name = part[..equals].TrimEnd();
        var option = name.Equals(Endpoint, StringComparison.OrdinalIgnoreCase) ? nameof(OpenRouterClientOptions.BaseAddress)
            : name.Equals(Key, StringComparison.OrdinalIgnoreCase) ? nameof(OpenRouterClientOptions.ApiKey)
            : name;
        return new(option, part[(equals + 1)..].TrimStart());
    }
}
