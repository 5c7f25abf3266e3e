namespace OpenRouter;

/// <summary>What a model or an endpoint would do with one parameter of a request, and why.</summary>
/// <param name="Parameter">The wire path of the parameter, such as <c>resolution</c> or <c>provider.options.openai.background</c>.</param>
/// <param name="Verdict">What it would do.</param>
/// <param name="Reason">Why, for a person; it never repeats a prompt.</param>
public sealed record ParameterJudgement(string Parameter, ParameterVerdict Verdict, string Reason)
{
    /// <summary>The C# name of the parameter where that is another word than on the wire, such as <c>ImageCount</c> for <c>n</c>; null otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>The path, with the C# name where that is another word, and the reason.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => Runtime.MovedNames.Say(Parameter, Name) + ": " + Reason;
}
