using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reports the keywords of a schema that may name members or items and for which C# has no type: what they speak of is kept as raw JSON.</summary>
internal sealed class UnusedKeywords(ProblemSink problems)
{
    private static readonly (string Key, string Reason)[] s_keywords =
    [
        ("patternProperties", "members whose names match a pattern are among the additional ones"),
        ("prefixItems", "the items of a list have one type, which is raw JSON here"),
        ("then", "what a value has under a condition is among the additional members, and not checked"),
        ("else", "what a value has under a condition is among the additional members, and not checked"),
        ("dependentSchemas", "what a value has beside another member is among the additional ones, and not checked"),
    ];

    public void Report(PlacedSchema schema, SpecMapping node)
    {
        foreach (var (key, reason) in s_keywords)
        {
            if (node.Find(key) is { } entry && (key != "patternProperties" || OnlyPattern(schema.View) is null))
            {
                Report(entry, schema, reason);
            }
        }

        if (node.Sequence("oneOf") is not null && node.Find("anyOf") is { Value: SpecSequence } other)
        {
            Report(other, schema, "a union has one list of cases, and 'oneOf' is it");
        }

        if (schema.View.HasOtherCases)
        {
            var what = $"the first list of cases at '{schema.Home.Pointer}'";
            problems.Report(ProblemCatalog.NotUsed, node.Spot, what, "a union has one list of cases, and the last part's is it");
        }
    }

    /// <summary>The schema of the values of a map that one pattern alone speaks of; null when it is no such map.</summary>
    public static SpecNode? OnlyPattern(SchemaView view) =>
        view.Properties.Count == 0 && view.AdditionalProperties is not SpecMapping && view.Node.Mapping("patternProperties") is { Entries.Count: 1 } patterns
            ? patterns.Entries[0].Value
            : null;

    private void Report(SpecEntry entry, PlacedSchema schema, string reason) =>
        problems.Report(ProblemCatalog.NotUsed, entry.KeySpot, $"'{entry.Key}' at '{schema.Home.Pointer}'", reason);
}
