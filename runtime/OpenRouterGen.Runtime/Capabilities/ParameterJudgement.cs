namespace OpenRouter;

/// <summary>What a model or an endpoint would do with one parameter of a request, and why.</summary>
/// <param name="Parameter">The wire path of the parameter, such as <c>resolution</c> or <c>provider.options.openai.background</c>.</param>
/// <param name="Verdict">What it would do.</param>
/// <param name="Reason">Why, for a person; it never repeats a prompt.</param>
public sealed record ParameterJudgement(string Parameter, ParameterVerdict Verdict, string Reason)
{
    /// <summary>The path and the reason.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => "'" + Parameter + "': " + Reason;
}
