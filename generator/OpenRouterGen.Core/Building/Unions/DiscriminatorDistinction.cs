using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Sets the cases of a union apart by the document's discriminator: by its mapping, by the values that a case allows for the member, and without either by
/// the name of its schema.
/// </summary>
internal sealed class DiscriminatorDistinction(CaseTags tags, References references)
{
    /// <summary>The tests of all cases; null when there is no discriminator, or it leads to no value of a case.</summary>
    public DistinguishedCases? Find(SchemaView union, IReadOnlyList<UnionCase> cases)
    {
        if (union.Discriminator?.Text("propertyName") is not { } tag)
        {
            return null;
        }

        var found = new List<DistinguishedCase>();
        foreach (var item in cases)
        {
            if (Values(item.Schema, item.Component, union.Discriminator) is not { } values)
            {
                return null;
            }

            var isDefault = item.Component is { } component && union.Discriminator["defaultMapping"] is { } rest && references.LeadsTo(rest, component);
            found.Add(new(item, new TagTest(values.Values) { Kind = values.Kind, OrOther = isDefault }));
        }

        // What takes the rest is asked last.
        var ordered = found.OrderBy(item => item.Test is TagTest { OrOther: true }).ToList();
        return new DistinguishedCases(tag, ordered) { IsDiscriminated = true };
    }

    /// <summary>The values of the tag that mean a case; null when the discriminator leads to none.</summary>
    public TagValues? Values(PlacedSchema item, string? component, SpecMapping discriminator)
    {
        if (discriminator.Text("propertyName") is not { } tag)
        {
            return null;
        }

        var mapping = discriminator.Mapping("mapping");

        // The keys of a mapping are texts, whatever the member is.
        var known = tags.Known(item, tag);
        var kind = known?.Kind ?? tags.KindOfAny(item, tag) ?? JsonKind.String;
        var mapped = (mapping?.Entries ?? [])
            .Where(entry => component is not null && references.LeadsTo(entry.Value, component))
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

    private static string Value(string key, JsonKind kind) => kind == JsonKind.Number ? TagValues.Number(key) : key;
}
