namespace OpenRouterGen.Core.Reading;

/// <summary>What a document may cost. A reader inside the compiler must end on every input, and end soon.</summary>
/// <param name="Characters">Characters of the file.</param>
/// <param name="Depth">Levels of mappings and lists; the readers of the tree may recurse because of it.</param>
/// <param name="Nodes">Nodes of the tree, those that aliases repeat included.</param>
/// <param name="AliasNodes">Nodes that aliases repeat and that aliases repeated already.</param>
/// <param name="ScalarCharacters">Characters of one key or value.</param>
internal sealed record ReadingLimits(int Characters, int Depth, int Nodes, int AliasNodes, int ScalarCharacters)
{
    public static ReadingLimits Default { get; } = new(
        Characters: 16_000_000, Depth: 128, Nodes: 1_000_000, AliasNodes: 5_000, ScalarCharacters: 1_000_000);
}
