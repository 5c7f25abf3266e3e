using OpenRouter;

namespace Playground.Runs;

/// <summary>What an exception means for the person before the page.</summary>
internal static class FailureText
{
    public static Failure Of(Exception exception) => exception switch
    {
        OpenRouterBudgetException => new("More than the cap allows", exception.Message, "Nothing was sent. Raise the cap of this session, or ask for less."),
        OpenRouterValidationException => new("The request breaks a rule", exception.Message, "Nothing was sent. Change what is named above."),
        OpenRouterApiKeyMissingException or OpenRouterUnauthorizedException =>
            new("The key was refused", exception.Message, "Set OPENROUTER_API_KEY to a valid key and start the playground again."),
        OpenRouterPaymentRequiredException => new("Not enough credit", exception.Message, "Add credit to the account, then run again."),
        OpenRouterForbiddenException => new("Not allowed", exception.Message, "Change the prompt, or choose another model."),
        OpenRouterNotFoundException => OfLostModel(exception),
        OpenRouterTooManyRequestsException limit => new("Too many requests", exception.Message, limit.RetryAfter is { } wait
            ? FormattableString.Invariant($"Run again in {wait.TotalSeconds:0} seconds.")
            : "Wait a little, then run again."),
        OpenRouterBadRequestException or OpenRouterUnprocessableException =>
            new("The service refused the request", exception.Message, "Change the parameter that is named above, then run again."),
        OpenRouterPayloadTooLargeException => new("Too much was sent", exception.Message, "Use fewer or smaller references."),
        OpenRouterException { OutcomeUnknown: true } unknown => new("Nobody knows what became of it", exception.Message, "It may be billed. "
            + (unknown.GenerationId is { } id ? $"Look for generation {id} in the account" : "Look at the account's activity") + " before you run it again."),
        OpenRouterException { MayHaveBeenBilled: true } => new("The answer broke off", exception.Message, "It may be billed. Running again pays once more."),
        OpenRouterException => new("The service failed", exception.Message, "Nothing was billed. Run again."),
        IOException or UnauthorizedAccessException => new("The disk does not take it", exception.Message,
            "Pictures that were made may be billed. Make room in the playground's folder before you run again."),
        _ => new("Something went wrong", exception.Message, "It may be billed. Look at the account's activity before you run it again."),
    };

    /// <summary>What an exception means once the service has the model no more.</summary>
    public static Failure OfLostModel(Exception exception) =>
        new("The model is not there", exception.Message, "It may be gone. Reload the page and choose another one.");
}
