namespace OpenRouter;

/// <summary>The operation needs an API key and there is none. Thrown before anything is sent.</summary>
public sealed class OpenRouterApiKeyMissingException : OpenRouterConfigurationException
{
    /// <summary>Makes the exception.</summary>
    public OpenRouterApiKeyMissingException()
        : base(Without(null))
    {
    }

    private OpenRouterApiKeyMissingException(string message)
        : base(message)
    {
    }

    /// <summary>There is no key.</summary>
    /// <param name="configurationPath">Where in a configuration the options are from; null for elsewhere.</param>
    internal static OpenRouterApiKeyMissingException OfKey(string? configurationPath) => new(Without(configurationPath));

    internal static OpenRouterApiKeyMissingException OfSchemes(string schemes) =>
        new("The operation needs credentials for " + schemes + ". Set them in OpenRouterClientOptions.Credentials, by these names.");

    private static string Without(string? configurationPath) =>
        "There is no API key. Set " + (configurationPath is null ? "" : "'" + configurationPath + ":ApiKey' in the configuration, ")
            + "the environment variable '" + OpenRouterEnvironment.ApiKey + "', or OpenRouterClientOptions.ApiKey.";
}
