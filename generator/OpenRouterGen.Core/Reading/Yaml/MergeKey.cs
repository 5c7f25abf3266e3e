using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// The merge key <c>&lt;&lt;</c> of YAML 1.1, which 1.2 dropped and people still write: the entries of one mapping, or of each mapping of a
/// list, join the mapping around it unless their key is there already.
/// </summary>
internal static class MergeKey
{
    public const string Text = "<<";

    public static IEnumerable<SpecMapping> Sources(SpecNode value) => value switch
    {
        SpecMapping mapping => [mapping],
        SpecSequence sequence => sequence.Items.Select(Source),
        _ => [Source(value)],
    };

    public static void Apply(SpecMapping target, List<SpecMapping> sources)
    {
        foreach (var source in sources)
        {
            foreach (var entry in source.Entries)
            {
                if (target.Find(entry.Key) is null)
                {
                    target.Set(entry);
                }
            }
        }
    }

    private static SpecMapping Source(SpecNode node) =>
        node as SpecMapping
            ?? throw FatalProblemException.NotReadable(node.Spot, $"the merge key '{Text}' takes a mapping or a list of mappings, not {node.Described}");
}
