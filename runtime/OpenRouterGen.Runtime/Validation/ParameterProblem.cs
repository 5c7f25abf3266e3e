namespace OpenRouter;

/// <summary>A value of a request that the service's document does not allow.</summary>
/// <param name="Parameter">The wire path of the value, such as <c>provider.sort</c> or <c>input_references[0].type</c>.</param>
/// <param name="Message">What is wrong, in a sentence that never repeats a prompt.</param>
public sealed record ParameterProblem(string Parameter, string Message)
{
    /// <summary>
    /// The path with the C# names of those members whose name in C# is another word than on the wire, such as <c>ImageCount</c> for <c>n</c>; null when none
    /// is.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The path, with the C# name where that is another word, and the message.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => Runtime.MovedNames.Say(Parameter, Name) + ": " + Message;
}
