using OpenRouter;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Clients;

/// <summary>A call that failed, as a sentence and an exit code.</summary>
internal static class ServiceFailure
{
    /// <summary>The sentence with what is known of the bill.</summary>
    /// <param name="exception">What the call threw.</param>
    /// <param name="lookup">Asks what became of it.</param>
    /// <param name="rest">What else is to be said, such as where pictures are; empty for nothing.</param>
    public static async Task<ToolException> OfAsync(OpenRouterException exception, GenerationLookup lookup, string rest)
    {
        var isUnbilled = exception is { OutcomeUnknown: false, MayHaveBeenBilled: false };
        var bill = isUnbilled ? "nothing was billed" : await lookup.DescribeAsync(exception.GenerationId).ConfigureAwait(false);
        return new ToolException(Code(exception), $"{Sentence(exception)}; {bill}{rest}", exception);
    }

    /// <summary>The same of a call that cannot be billed.</summary>
    public static ToolException OfFree(OpenRouterException exception) => new(Code(exception), Sentence(exception), exception);

    private static string Sentence(OpenRouterException exception) => exception.Message.TrimEnd('.').ReplaceLineEndings(" ");

    private static int Code(OpenRouterException exception) => exception switch
    {
        OpenRouterConfigurationException or OpenRouterApiKeyMissingException => ExitCode.Usage,
        OpenRouterConnectionException or OpenRouterTimeoutException or OpenRouterStreamException { Error: null } => ExitCode.Network,
        OpenRouterDownloadException or OpenRouterJournalException => ExitCode.Input,
        _ => ExitCode.Refused,
    };
}
