namespace OpenRouter;

/// <summary>A model that was tried, or passed over.</summary>
/// <param name="Model">The id.</param>
/// <param name="Changes">What was changed in the request so that this model takes it.</param>
/// <param name="Report">What this model does with the request; where it refuses something the model was passed over.</param>
/// <param name="Failure">Why it did not answer; null for the one that did, and for one that was passed over.</param>
public sealed record FallbackStep(string Model, IReadOnlyList<ParameterChange> Changes, RequestReport Report, OpenRouterException? Failure)
{
    /// <summary>Whether this model answered.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Whether nothing was sent to this model, since it refuses what cannot be mended.</summary>
    public bool IsPassedOver => !IsAnswered && Failure is null;

    /// <summary>The id and what became of it.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => Model + ": " + (IsAnswered ? "answered" : Failure is null ? "passed over, " + Report : Failure.Message);
}
