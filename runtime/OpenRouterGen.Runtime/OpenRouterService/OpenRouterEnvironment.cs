namespace OpenRouter;

/// <summary>The environment variables that the client reads, at its first call.</summary>
public static class OpenRouterEnvironment
{
    /// <summary>The API key, used when the options have none.</summary>
    public const string ApiKey = "OPENROUTER_API_KEY";

    /// <summary>The base address with its path, such as <c>https://openrouter.ai/api/v1</c>; used when the options have none.</summary>
    public const string BaseUrl = "OPENROUTER_BASE_URL";
}
