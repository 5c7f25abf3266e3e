namespace OpenRouter;

/// <summary>What was changed in a request so that a model takes it, and why.</summary>
/// <param name="Parameter">The wire path of the parameter, such as <c>resolution</c> or <c>provider.options.openai.background</c>.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Before">What was asked for, as text; of a list the number of its items. An option shows its name alone.</param>
/// <param name="After">What is asked for now, in the same form; null when the parameter is not sent any more.</param>
/// <param name="Reason">Why, for a person.</param>
public sealed record ParameterChange(string Parameter, ParameterChangeKind Kind, string Before, string? After, string Reason)
{
    /// <summary>The path, both values and the reason.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => "'" + Parameter + "': " + Before + (After is null ? " dropped" : " became " + After) + "; " + Reason;
}
