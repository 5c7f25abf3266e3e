namespace OpenRouter;

/// <summary>The answer of the first model that gave one, and the way to it.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResponse">The answer.</typeparam>
/// <param name="Response">The answer.</param>
/// <param name="Request">The request as it was answered; it names the model.</param>
/// <param name="Steps">Every model that was tried or passed over, in order; the last one answered.</param>
public sealed record FallbackResult<TRequest, TResponse>(TResponse Response, TRequest Request, IReadOnlyList<FallbackStep> Steps)
    where TRequest : class
{
    /// <summary>The id of the model that answered.</summary>
    public string Model => Steps[^1].Model;

    /// <summary>The way, never the prompt.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => string.Join("; ", Steps);
}
