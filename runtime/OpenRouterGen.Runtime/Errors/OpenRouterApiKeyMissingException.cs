namespace OpenRouter;

/// <summary>The operation needs an API key and there is none. Thrown before anything is sent.</summary>
public sealed class OpenRouterApiKeyMissingException : OpenRouterConfigurationException
{
    /// <summary>Makes the exception.</summary>
    public OpenRouterApiKeyMissingException()
        : base("There is no API key. Set the environment variable '" + OpenRouterEnvironment.ApiKey + "', or OpenRouterClientOptions.ApiKey.")
    {
    }

    internal OpenRouterApiKeyMissingException(string schemes)
        : base("The operation needs credentials for " + schemes + ". Set them in OpenRouterClientOptions.Credentials, by these names.")
    {
    }
}
