namespace OpenRouter;

/// <summary>
/// None of several models answered, or one failed in a way after which no other may be tried: it may have been billed, or every model would fail alike.
/// What is known of the last request is what its own failure, the inner exception, says.
/// </summary>
public class OpenRouterFallbackException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="steps">Every model that was tried or passed over, in order.</param>
    /// <exception cref="ArgumentNullException">There are no steps.</exception>
    public OpenRouterFallbackException(IReadOnlyList<FallbackStep> steps)
        : base("No model answered. " + string.Join("; ", steps ?? throw new ArgumentNullException(nameof(steps))), Last(steps))
    {
        Steps = steps;
        if (Last(steps) is not { } failure) return;
        (Stage, OutcomeUnknown, MayHaveBeenBilled) = (failure.Stage, failure.OutcomeUnknown, failure.MayHaveBeenBilled);
        (IsSafeToRetry, GenerationId, RequestId) = (failure.IsSafeToRetry, failure.GenerationId, failure.RequestId);
    }

    /// <summary>Every model that was tried or passed over, in order.</summary>
    public IReadOnlyList<FallbackStep> Steps { get; }

    private static OpenRouterException? Last(IReadOnlyList<FallbackStep> steps) => steps.LastOrDefault(static step => step.Failure is not null)?.Failure;
}
