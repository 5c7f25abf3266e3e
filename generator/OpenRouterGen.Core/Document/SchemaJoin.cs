using System.Globalization;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>
/// Joins what the parts of an allOf say: a value must satisfy all of them, so of two limits the stricter one holds. Of anything else the last word counts.
/// </summary>
internal static class SchemaJoin
{
    /// <summary>Adds the entries of a part.</summary>
    public static void Add(SpecMapping joined, SpecMapping part)
    {
        foreach (var entry in part.Entries)
        {
            if (joined.Find(entry.Key) is { } first && !ReferenceEquals(first.Value, entry.Value))
            {
                joined.Set(new SpecEntry(entry.Key, entry.KeySpot, Value(entry.Key, first.Value, entry.Value)));
            }
            else
            {
                joined.Set(entry);
            }
        }
    }

    /// <summary>The values that both lists have; all of the other where there is no list.</summary>
    public static IReadOnlyList<SpecScalar>? Values(IReadOnlyList<SpecScalar>? first, IReadOnlyList<SpecScalar>? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        var both = first.Where(value => second.Any(other => other.Kind == value.Kind && other.Text == value.Text)).ToList();
        return both.Count > 0 ? both : second;
    }

    /// <summary>The types that both lists have, of which <c>integer</c> is a <c>number</c>; the second list where they have none in common.</summary>
    public static IReadOnlyList<string> Types(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return first.Count == 0 ? second : first;
        }

        var both = first.Where(type => second.Contains(type) || (type == "integer" && second.Contains("number")))
            .Concat(second.Where(type => type == "integer" && first.Contains("number") && !first.Contains(type)))
            .ToList();
        return both.Count > 0 ? both : second;
    }

    /// <summary>The schema that two plain ones are together.</summary>
    public static SpecMapping Both(SpecMapping first, SpecMapping second)
    {
        var both = new SpecMapping(second.Spot);
        Add(both, first);
        Add(both, second);
        return both;
    }

    /// <summary>A schema that demands what both do.</summary>
    public static SpecMapping AllOf(SpecNode first, SpecNode second) =>
        MadeNode.Mapping(second.Spot, ("allOf", MadeNode.List(second.Spot, [first, second])));

    private static SpecNode Value(string key, SpecNode first, SpecNode second) => key switch
    {
        "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties" => Stricter(first, second, isLeast: true),
        "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" => Stricter(first, second, isLeast: false),
        "pattern" => Patterns(first, second),
        "items" => first is SpecMapping && second is SpecMapping && !IsSame(first, second) ? AllOf(first, second) : second,
        _ => second,
    };

    private static SpecNode Stricter(SpecNode first, SpecNode second, bool isLeast)
    {
        if (Number(first) is not { } one || Number(second) is not { } other)
        {
            return Number(first) is null ? second : first;
        }

        return one > other == isLeast ? first : second;
    }

    private static double? Number(SpecNode node) =>
        node is SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number } scalar
        && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // A pattern matches somewhere in the text; two of them each do.
    private static SpecNode Patterns(SpecNode first, SpecNode second) =>
        first is SpecScalar { Text: var one } && second is SpecScalar { Text: var other } && one != other
        ? new SpecScalar(second.Spot, $"^(?=[\\s\\S]*?(?:{one}))(?=[\\s\\S]*?(?:{other}))", SpecScalarKind.String)
        : second;

    private static bool IsSame(SpecNode first, SpecNode second) =>
        (first as SpecMapping)?.Text("$ref") is { } reference && reference == (second as SpecMapping)?.Text("$ref");
}
