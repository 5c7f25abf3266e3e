namespace OpenRouter;

/// <summary>A value of a request that the service's document does not allow.</summary>
/// <param name="Parameter">The wire path of the value, such as <c>provider.sort</c> or <c>input_references[0].type</c>.</param>
/// <param name="Message">What is wrong, in a sentence that never repeats a prompt.</param>
public sealed record ParameterProblem(string Parameter, string Message)
{
    /// <summary>The path and the message.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => "'" + Parameter + "': " + Message;
}
