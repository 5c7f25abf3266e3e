namespace OpenRouter.Runtime;

/// <summary>Why a JSON text does not fit.</summary>
/// <param name="Path">The JSON path of the place.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Exception">What the reader threw.</param>
internal sealed record JsonBodyProblem(string Path, string Message, Exception Exception);
