using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>What a member is that two parts of an allOf declare: an object that the later one writes out has the members of both.</summary>
internal static class MemberJoin
{
    /// <summary>The schema of both; null where the later one is another type, or another schema by reference, and counts alone.</summary>
    public static SpecNode? Both(SpecNode earlier, SpecNode later, References references)
    {
        if (later is not SpecMapping own || references.End(earlier) is not SpecMapping first || ReferenceEquals(first, own))
        {
            return null;
        }

        if (IsObject(own) && own.Mapping("properties") is not null && IsObject(first) && (first.Mapping("properties") ?? first["allOf"]) is not null)
        {
            return SchemaJoin.AllOf(earlier, later);
        }

        if (own.Text("type") != "array" || first.Text("type") != "array" || own["items"] is not { } items || first["items"] is not { } firstItems
            || Both(firstItems, items, references) is not { } joined)
        {
            return null;
        }

        var list = SchemaJoin.Both(first, own);
        list.Set(new SpecEntry("items", items.Spot, joined));
        return list;
    }

    // Neither a reference, whose name is the type's, nor one of several.
    private static bool IsObject(SpecMapping schema) => IsObjectType(schema["type"]) && !schema.Entries
        .Any(entry => entry.Key is "$ref" or "oneOf" or "anyOf" or "enum" or "const" or "discriminator");

    private static bool IsObjectType(SpecNode? type) => type switch
    {
        null or SpecScalar { Text: "object" } => true,
        SpecSequence several => several.Items.All(item => item is SpecScalar { Text: "object" or "null" } or SpecScalar { IsNull: true }),
        _ => false,
    };
}
