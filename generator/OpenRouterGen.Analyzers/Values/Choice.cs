namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Marks alternatives that prove something only together: those of a variable that the code also looks at elsewhere, so that a guard may have sorted
/// them out, and those of parts that branch together.
/// </summary>
internal sealed class Choice;
