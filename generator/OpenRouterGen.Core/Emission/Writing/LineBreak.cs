namespace OpenRouterGen.Core.Emission;

/// <summary>A place where a line may be broken.</summary>
/// <param name="Position">Where the next line begins.</param>
/// <param name="TextEnd">Where this line's text ends: before the space that the break takes the place of.</param>
/// <param name="Cost">How much the break separates of what belongs together: the nesting, then the kind of the place.</param>
internal readonly record struct LineBreak(int Position, int TextEnd, int Cost);
