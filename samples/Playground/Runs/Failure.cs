namespace Playground.Runs;

/// <summary>Why there are no pictures, for a person.</summary>
/// <param name="Title">What went wrong, in a few words.</param>
/// <param name="Message">What the exception says.</param>
/// <param name="Advice">What to do.</param>
internal sealed record Failure(string Title, string Message, string Advice);
