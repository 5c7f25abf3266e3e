namespace OpenRouter;

/// <summary>
/// What a model or an endpoint would do with each parameter of a request. Parameters of which descriptors never speak, such as the prompt, are not in it.
/// </summary>
public sealed class RequestReport
{
    internal RequestReport(IReadOnlyList<ParameterJudgement> parameters) => Parameters = parameters;

    /// <summary>Every parameter that was judged, in the order of the document's rules.</summary>
    public IReadOnlyList<ParameterJudgement> Parameters { get; }

    /// <summary>Parameters that are accepted.</summary>
    public IReadOnlyList<ParameterJudgement> Accepted => With(ParameterVerdict.Accepted);

    /// <summary>Parameters of which nothing is known. Only the service decides.</summary>
    public IReadOnlyList<ParameterJudgement> Undecided => With(ParameterVerdict.Undecided);

    /// <summary>Parameters that would have no effect.</summary>
    public IReadOnlyList<ParameterJudgement> Ignored => With(ParameterVerdict.Ignored);

    /// <summary>Parameters that are not accepted. A request with one of them is likely to be answered with 400.</summary>
    public IReadOnlyList<ParameterJudgement> Refused => With(ParameterVerdict.Refused);

    /// <summary>
    /// The verdict on the whole request: refused when a parameter is, else undecided
    /// when one is, else accepted. What is ignored stands in no request's way.
    /// </summary>
    public ParameterVerdict Verdict =>
        Parameters.Any(static parameter => parameter.Verdict == ParameterVerdict.Refused) ? ParameterVerdict.Refused
        : Parameters.Any(static parameter => parameter.Verdict == ParameterVerdict.Undecided) ? ParameterVerdict.Undecided
        : ParameterVerdict.Accepted;

    /// <summary>The verdict, and what is refused or ignored.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() =>
        string.Join("; ", [Verdict.ToString(), .. Parameters.Where(static parameter => parameter.Verdict >= ParameterVerdict.Ignored)]);

    private ParameterJudgement[] With(ParameterVerdict verdict) => [.. Parameters.Where(parameter => parameter.Verdict == verdict)];
}
