namespace OpenRouter;

/// <summary>
/// A setting cannot be used: the base address is no http(s) address, or a header value (the API key too) holds characters that a header cannot carry.
/// Thrown before anything is sent. The message names the setting and never repeats its value.
/// </summary>
public class OpenRouterConfigurationException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which setting, and what to do.</param>
    public OpenRouterConfigurationException(string message)
        : base(message)
    {
    }
}
