namespace OpenRouter;

/// <summary>
/// The stream or file that takes the pictures of an answer failed, such as on a full disk; <see cref="Exception.InnerException"/> says how. The call was
/// answered and is billed, unless <see cref="OpenRouterException.Stage"/> is <see cref="RequestStage.NotSent"/>: then the target was found unusable before.
/// </summary>
public sealed class OpenRouterDownloadException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What could not be written.</param>
    /// <param name="innerException">What the stream or file threw.</param>
    public OpenRouterDownloadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The full path of a whole file that could not get the name it should have, beside it, or in the folder for temporary files where its own has no room;
    /// null when there is none.
    /// </summary>
    public string? KeptPath { get; init; }
}
