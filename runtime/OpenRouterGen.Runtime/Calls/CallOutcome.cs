namespace OpenRouter.Runtime;

/// <summary>What a failure says of the request: how far it came, and whether it may be billed.</summary>
internal static class CallOutcome
{
    /// <summary>Completes an exception that was made in a call, unless whoever made it did so.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="isSafe">Whether the request only reads, and so costs nothing.</param>
    /// <param name="facts">The head of the answer; null when none came.</param>
    public static void Complete(OpenRouterException failure, bool isSafe, AnswerFacts? facts)
    {
        if (failure.IsComplete) return;
        var (stage, isUnknown, isBillable) = Of(failure, facts is not null);
        failure.Complete(stage, isUnknown && !isSafe, isBillable && !isSafe, isSafe, facts);
    }

    private static (RequestStage Stage, bool IsUnknown, bool IsBillable) Of(OpenRouterException failure, bool isAnswered)
    {
        var underway = isAnswered ? RequestStage.ReadingAnswer : RequestStage.AwaitingAnswer;
        return failure switch
        {
            OpenRouterConfigurationException or OpenRouterValidationException => (RequestStage.NotSent, false, false),
            OpenRouterConnectionException { MayHaveBeenSent: false } => (RequestStage.NotSent, false, false),
            OpenRouterTimeoutException { MayHaveBeenSent: false } => (RequestStage.NotSent, false, false),

            // An error under a success: processing had begun, and ended.
            OpenRouterApiException { HttpStatusCode: >= 200 and <= 299 } => (RequestStage.Answered, false, true),
            OpenRouterApiException api => (RequestStage.Answered, MayHaveBegun(api), MayHaveBegun(api)),
            OpenRouterResponseFormatException format => (format.IsIncomplete ? RequestStage.ReadingAnswer : RequestStage.Answered, format.IsIncomplete, true),
            OpenRouterStreamException { Error: not null } or OpenRouterDownloadException => (RequestStage.ReadingAnswer, false, true),
            _ => (underway, true, true),
        };
    }

    // A gateway's status says nothing about the work behind it. 503 with a wait is the service itself, which refused.
    private static bool MayHaveBegun(OpenRouterApiException failure) => failure.HttpStatusCode switch
    {
        408 => true,
        503 => !failure.IsRefusal,
        >= 500 => true,
        _ => false,
    };
}
