namespace OpenRouterGen.Core.Building;

/// <summary>What the model of a document and its code may cost. A document that is small as text may ask for much more than it is.</summary>
/// <param name="Levels">Types and references within each other; building recurses over them, on stacks as small as 256 KB.</param>
/// <param name="Parts">Parts of parts of an allOf within each other; each has the members of those below it.</param>
/// <param name="UnionCases">Cases of one union, those of unions within it included: cases are compared with each other.</param>
/// <param name="Names">Names of types and members.</param>
/// <param name="OutputCharacters">Characters of emitted C#.</param>
internal sealed record BuildingLimits(int Levels, int Parts, int UnionCases, int Names, int OutputCharacters)
{
    public static BuildingLimits Default { get; } = new(Levels: 40, Parts: 1_500, UnionCases: 1_500, Names: 250_000, OutputCharacters: 32_000_000);
}
