namespace OpenRouter;

/// <summary>Why a model or an endpoint is not known to take a request as it is.</summary>
/// <typeparam name="T">The model or the endpoint.</typeparam>
/// <param name="By">The model or the endpoint.</param>
/// <param name="Reasons">Every parameter that it refuses, ignores or does not speak of; refused ones first.</param>
public sealed record RejectedRequest<T>(T By, IReadOnlyList<ParameterJudgement> Reasons)
{
    /// <summary>Whether nothing is refused and nothing ignored: it may take the request, and only the service knows.</summary>
    public bool IsUndecided => Reasons.All(static reason => reason.Verdict == ParameterVerdict.Undecided);

    /// <summary>The reasons.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => string.Join("; ", Reasons);
}
