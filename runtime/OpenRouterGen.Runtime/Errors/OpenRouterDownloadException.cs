namespace OpenRouter;

/// <summary>
/// The answer came, but the stream or file that takes its pictures failed, such as on a full
/// disk; <see cref="Exception.InnerException"/> says how. The call was answered and is billed.
/// </summary>
public sealed class OpenRouterDownloadException : OpenRouterException
{
    internal OpenRouterDownloadException(Exception innerException)
        : base("A file of the answer could not be written: " + innerException.Message, innerException)
    {
    }
}
