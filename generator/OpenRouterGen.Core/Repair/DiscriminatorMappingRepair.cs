using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Repair;

/// <summary>
/// Makes a discriminator that is a text, as that of Swagger 2.0 is, a mapping, and every value of its mapping a text again. Documentation sites write
/// <c>{$ref: ...}</c> there, and an overlay that looks for schemas with an <c>enum</c> also finds a mapping that has a key of that name and writes its own key
/// into it.
/// </summary>
internal static class DiscriminatorMappingRepair
{
    public static void Apply(SpecDocument document, List<SpecMapping> schemas, ProblemSink problems)
    {
        var named = (document.Root as SpecMapping)?["components"] is SpecMapping components ? components["schemas"] as SpecMapping : null;
        foreach (var schema in schemas)
        {
            if (schema.Find("discriminator") is { Value: SpecScalar { Kind: SpecScalarKind.String } property } entry)
            {
                var made = new SpecMapping(property.Spot);
                made.Set(new SpecEntry("propertyName", property.Spot, property));
                schema.Set(entry with { Value = made });
                problems.Report(
                    ProblemCatalog.Repaired,
                    entry.KeySpot,
                    $"the discriminator is the text '{property.Text}', as in Swagger 2.0, where the standard has a mapping; it is the name of the property");
            }

            if (schema["discriminator"] is SpecMapping discriminator && discriminator["mapping"] is SpecMapping mapping)
            {
                Apply(mapping, named, problems);
            }
        }
    }

    private static void Apply(SpecMapping mapping, SpecMapping? named, ProblemSink problems)
    {
        for (var i = mapping.Entries.Count - 1; i >= 0; i--)
        {
            var entry = mapping.Entries[i];
            if (IsReference(entry, named))
            {
                continue;
            }

            if (entry.Value is SpecMapping wrapped && wrapped["$ref"] is SpecScalar { Kind: SpecScalarKind.String } reference)
            {
                mapping.Set(new SpecEntry(entry.Key, entry.KeySpot, reference));
                problems.Report(
                    ProblemCatalog.Repaired,
                    entry.KeySpot,
                    $"the discriminator's mapping of '{entry.Key}' is a '$ref' object where the standard has a text; '{reference.Text}' is used");
                continue;
            }

            mapping.Remove(entry.Key);
            problems.Report(
                ProblemCatalog.Repaired,
                entry.KeySpot,
                $"the discriminator's mapping has the key '{entry.Key}' with {entry.Value.Described}, which refers to no schema; the key is ignored");
        }
    }

    /// <summary>
    /// A mapping's value is a schema's name or a reference. A name that no schema has counts under a key that is no extension: the
    /// missing schema is then reported where references are resolved.
    /// </summary>
    private static bool IsReference(SpecEntry entry, SpecMapping? named) =>
        entry.Value is SpecScalar { Kind: SpecScalarKind.String } text
        && (!entry.Key.StartsWith("x-", StringComparison.Ordinal) || text.Text.IndexOf('/') >= 0 || named?.Find(text.Text) is not null);
}
