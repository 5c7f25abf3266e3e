using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Finds out whether two schemas describe the same values: exporters write one schema once for each answer.</summary>
internal sealed class SchemaComparison(References references)
{
    public bool AreSame(SpecNode one, SpecNode other)
    {
        var (first, second) = (references.Resolve(one) ?? one, references.Resolve(other) ?? other);
        return first == second || Equal(first, second);
    }

    // References within are compared as they are written: what they lead to may be recursive.
    private static bool Equal(SpecNode one, SpecNode other) => (one, other) switch
    {
        (SpecScalar scalar, SpecScalar otherScalar) => scalar.Kind == otherScalar.Kind && scalar.Text == otherScalar.Text,
        (SpecSequence sequence, SpecSequence otherSequence) =>
            sequence.Items.Count == otherSequence.Items.Count && sequence.Items.Zip(otherSequence.Items, Equal).All(same => same),
        (SpecMapping mapping, SpecMapping otherMapping) => Equal(mapping, otherMapping),
        _ => false,
    };

    private static bool Equal(SpecMapping one, SpecMapping other)
    {
        var entries = one.Entries.Where(Counts).ToList();
        return entries.Count == other.Entries.Count(Counts)
            && entries.All(entry => other[entry.Key] is { } otherValue && Equal(entry.Value, otherValue));
    }

    // What only a person reads; a member of that name is a mapping.
    private static bool Counts(SpecEntry entry) => entry is not { Key: "description" or "title" or "example", Value: SpecScalar };
}
