using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reports keywords of a schema that are a text where a mapping or a list is needed, or the like: nothing would be read of them. Null is nothing, and so is an
/// empty list where a mapping should be, which exporters write that know no empty mapping.
/// </summary>
internal sealed class SchemaShapes(BuildContext context)
{
    public void Report(PlacedSchema schema)
    {
        // Of every schema: an enumerator would be an object.
        var entries = schema.View.Node.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            Report(schema, entries[i]);
        }
    }

    private void Report(PlacedSchema schema, SpecEntry entry)
    {
        if (Expected(entry) is { } expected && context.Unused.Add(entry.KeySpot))
        {
            context.Problems.Report(
                ProblemCatalog.WrongShape, entry.Value.Spot, $"'{entry.Key}' at '{schema.Home.Pointer}'", expected, entry.Value.Described);
        }
        else if (IsNoBoolean(entry))
        {
            context.Unused.Report(entry, schema, "it is neither true nor false");
        }
    }

    /// <summary>What a keyword should be that is something else; null when it is as it should be.</summary>
    private static string? Expected(SpecEntry entry) => (entry.Key, entry.Value) switch
    {
        (_, SpecScalar { IsNull: true }) => null,
        ("properties" or "discriminator", not (SpecMapping or SpecSequence { Items.Count: 0 })) => "a mapping",
        ("allOf" or "anyOf" or "oneOf" or "prefixItems" or "enum", not SpecSequence) => "a list",
        ("required", SpecMapping) => "a list",
        ("additionalProperties", not (SpecMapping or SpecSequence { Items.Count: 0 } or SpecScalar { Kind: SpecScalarKind.Boolean })) =>
            "a schema or a boolean",
        ("type", SpecMapping) => "a text or a list of texts",
        ("$ref" or "format" or "pattern" or "contentEncoding", not SpecScalar) => "a text",
        _ => null,
    };

    private static bool IsNoBoolean(SpecEntry entry) => entry.Key is "nullable" or "readOnly" or "writeOnly" or "deprecated"
        && entry.Value is not SpecScalar { Kind: SpecScalarKind.Boolean or SpecScalarKind.Null };
}
