using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Why a JSON text does not fit.</summary>
/// <param name="Path">The JSON path of the place.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Exception">What the reader threw.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record JsonBodyProblem(string Path, string Message, Exception Exception);
