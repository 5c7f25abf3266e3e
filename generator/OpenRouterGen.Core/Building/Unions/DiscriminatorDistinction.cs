using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Sets the cases of a union apart by the document's discriminator: by its mapping, by the values that a case allows for the member, and without either by
/// the name of its schema.
/// </summary>
internal sealed class DiscriminatorDistinction(CaseTags tags, FamilyCases families)
{
    /// <summary>The tests of all cases; null when there is no discriminator, or it leads to no value of a case.</summary>
    public DistinguishedCases? Find(SchemaView union, IReadOnlyList<UnionCase> cases)
    {
        if ((union.Discriminator?.Text("propertyName") ?? families.CommonTag(cases)) is not { } tag)
        {
            return null;
        }

        var mapping = union.Discriminator?.Mapping("mapping");
        var claimed = new HashSet<string>((mapping?.Entries ?? []).Select(entry => entry.Key), StringComparer.Ordinal);
        var found = new List<DistinguishedCase>();
        foreach (var item in cases)
        {
            if (Values(item, tag, mapping, claimed, cases) is not { } values)
            {
                return null;
            }

            var isDefault = item.Component is { } component && union.Discriminator?["defaultMapping"] is { } rest && LeadsTo(rest, component);
            found.Add(new(item, new TagTest(values.Values) { Kind = values.Kind, OrOther = isDefault }));
        }

        // What takes the rest is asked last.
        var ordered = found.OrderBy(item => item.Test is TagTest { OrOther: true }).ToList();
        return new DistinguishedCases(tag, ordered) { IsDiscriminated = true };
    }

    /// <summary>Whether the target of a mapping is a component.</summary>
    public static bool LeadsTo(SpecNode target, string component) => target is SpecScalar { Kind: SpecScalarKind.String, Text: var text }
        && (text == component || (SpecPointer.Parse(text)?.Segments is { Count: 3 } segments && segments[2] == component));

    private TagValues? Values(UnionCase item, string tag, SpecMapping? mapping, HashSet<string> claimed, IReadOnlyList<UnionCase> cases)
    {
        // The keys of a mapping are texts, whatever the member is.
        var known = families.Values(item, tag, cases) ?? tags.Known(item.Schema, tag);
        var kind = known?.Kind ?? tags.KindOfAny(item.Schema, tag) ?? JsonKind.String;
        var mapped = (mapping?.Entries ?? []).Where(entry => item.Component is { } name && LeadsTo(entry.Value, name)).Select(entry => Value(entry.Key, kind));

        // What the case itself allows counts beside a mapping, unless the mapping gives it to another case.
        var values = mapped.Concat(known?.Values.Where(value => !claimed.Contains(value)) ?? []).Distinct(StringComparer.Ordinal).ToEquatableList();
        if (values.Count > 0)
        {
            return new(kind, values);
        }

        // OpenAPI: without a mapping the value is the schema's name.
        return kind == JsonKind.String && item.Component is { } implied ? new(kind, new EquatableList<string>([implied])) : null;
    }

    private static string Value(string key, JsonKind kind) => kind == JsonKind.Number ? TagValues.Number(key) : key;
}
