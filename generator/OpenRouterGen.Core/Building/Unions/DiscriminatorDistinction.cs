using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Sets the cases of a union apart by the document's discriminator: by its mapping, by the values that a case allows for the member, and without either by
/// the name of its schema.
/// </summary>
internal sealed class DiscriminatorDistinction(BuildContext context, FamilyCases families)
{
    private readonly CaseTags _tags = new(context.Lookup);

    /// <summary>The tests of all cases; null when there is no discriminator, or it leads to no value of a case.</summary>
    public DistinguishedCases? Find(SchemaView union, IReadOnlyList<UnionCase> cases)
    {
        if ((union.Discriminator?.Text("propertyName") ?? families.CommonTag(cases)) is not { } tag)
        {
            return null;
        }

        var found = new List<DistinguishedCase>();
        foreach (var item in cases)
        {
            var known = families.Values(item, tag, cases) ?? _tags.Known(item.Schema, tag);
            if (Values(item.Schema, item.Component, tag, union.Discriminator, known) is not { } values)
            {
                // An inline case has no name that could be the value: one of them takes what the others leave.
                if (union.Discriminator is null || item.Kind != JsonKind.Object)
                {
                    return null;
                }

                found.Add(new(item, new TagTest(EquatableList<string>.Empty) { OrOther = true }));
                continue;
            }

            var isDefault = item.Component is { } component && union.Discriminator?["defaultMapping"] is { } rest
                && context.References.LeadsTo(rest, component);
            found.Add(new(item, new TagTest(values.Values) { Kind = values.Kind, OrOther = isDefault }));
        }

        if (found.Count(TakesRest) > 1)
        {
            return null;
        }

        // What takes the rest is asked last.
        var ordered = found.OrderBy(item => TakesRest(item) ? 1 : 0).ToList();
        return new DistinguishedCases(tag, ordered) { IsDiscriminated = true };
    }

    /// <summary>The values of the tag that mean a case; null when the discriminator leads to none.</summary>
    public TagValues? Values(PlacedSchema item, string? component, SpecMapping discriminator) =>
        discriminator.Text("propertyName") is { } tag ? Values(item, component, tag, discriminator, _tags.Known(item, tag)) : null;

    private TagValues? Values(PlacedSchema item, string? component, string tag, SpecMapping? discriminator, TagValues? known)
    {
        var mapping = discriminator?.Mapping("mapping");

        // The keys of a mapping are texts, whatever the member is.
        var kind = known?.Kind ?? _tags.KindOfAny(item, tag) ?? JsonKind.String;
        var mapped = (mapping?.Entries ?? [])
            .Where(entry => component is not null && context.References.LeadsTo(entry.Value, component))
            .Select(entry => Value(entry.Key, kind));

        // What the case itself allows counts beside a mapping, unless the mapping gives it to another case.
        var values = mapped.Concat(known?.Values.Where(value => mapping?.Find(value) is null) ?? []).Distinct(StringComparer.Ordinal).ToEquatableList();
        if (values.Count > 0)
        {
            return new(kind, values);
        }

        // OpenAPI: without a mapping the value is the schema's name.
        return kind == JsonKind.String && component is not null ? new(kind, new EquatableList<string>([component])) : null;
    }

    private static bool TakesRest(DistinguishedCase item) => item.Test is TagTest { OrOther: true };

    private static string Value(string key, JsonKind kind) => kind == JsonKind.Number ? TagValues.Number(key) : key;
}
