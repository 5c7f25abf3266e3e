namespace OpenRouter.Runtime;

/// <summary>A value of a model that no JSON can hold as it is: null where there must be something, a text that is none, a number that is none.</summary>
internal sealed class UnsendableValueException(string problem) : ArgumentException(problem);
