namespace OpenRouter;

/// <summary>The request breaks constraints that the service's document states. Nothing was sent.</summary>
public sealed class OpenRouterValidationException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problems">The problems; at least one.</param>
    public OpenRouterValidationException(IReadOnlyList<ParameterProblem> problems)
        : base("The request was not sent: " + string.Join("; ", problems)) => Problems = problems;

    /// <summary>Every problem.</summary>
    public IReadOnlyList<ParameterProblem> Problems { get; }
}
