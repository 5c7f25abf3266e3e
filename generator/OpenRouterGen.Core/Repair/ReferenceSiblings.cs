using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Repair;

/// <summary>
/// Since OpenAPI 3.1 a schema's <c>$ref</c> is a keyword like others: what stands beside it counts as well. It is written as an allOf with both, which means
/// the same. Annotations beside a reference stay where they are, and in 3.0 nothing beside it counts.
/// </summary>
internal static class ReferenceSiblings
{
    private static readonly HashSet<string> s_meaningful = new(StringComparer.Ordinal)
    {
        "format", "enum", "const", "properties", "required", "additionalProperties", "patternProperties", "items", "prefixItems", "allOf", "anyOf",
        "oneOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "discriminator",
        "contentEncoding",
    };

    public static void Apply(SpecDocument document, List<SpecMapping> schemas)
    {
        if (document.Root is SpecMapping root && root["openapi"] is SpecScalar { Text: var version } && version.StartsWith("3.0", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var schema in schemas)
        {
            if (schema.Find("$ref") is { Value: SpecScalar { Kind: SpecScalarKind.String } reference } entry
                && schema.Entries.Any(sibling => s_meaningful.Contains(sibling.Key)))
            {
                var parts = new SpecSequence(reference.Spot);
                var referring = new SpecMapping(reference.Spot);
                referring.Set(entry);
                parts.Items.Add(referring);
                parts.Items.AddRange((schema["allOf"] as SpecSequence)?.Items ?? []);
                schema.Remove("$ref");
                schema.Set(new SpecEntry("allOf", entry.KeySpot, parts));
            }
        }
    }
}
