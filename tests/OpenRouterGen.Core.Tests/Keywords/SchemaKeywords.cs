using static OpenRouterGen.Core.Tests.Keywords.KeywordDocuments;
using static OpenRouterGen.Core.Tests.Keywords.KeywordKinds;

namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>The keywords of JSON Schema 2020-12, and what OpenAPI adds to schemas.</summary>
internal static class SchemaKeywords
{
    private const string NotUsed = "ORG0024";
    private const string Unchecked = "it is not checked before sending";
    private const string Annotation = "a word for people and tools";
    private const string Map = "type: object, additionalProperties: { type: string }";

    public static IReadOnlyList<KeywordRow> Rows { get; } =
    [
        Row("$schema", Ignored, Annotation, Member("type: string«, $schema: 'https://json-schema.org/draft/2020-12/schema'»")),
        Row("$vocabulary", Ignored, "it stands in schemas of schemas", Member("type: string«, $vocabulary: { 'https://a.example/v': true }»")),
        Row("$id", Used, "references lead to it, and begin at it",
            Schemas("Root: { type: object, properties: { a: { $ref: 'https://a.example/s' } } }\nS: { type: integer«, $id: 'https://a.example/s'» }")),
        Row("$anchor", Used, "references lead to it",
            Schemas("Root: { type: object, properties: { a: { $ref: '#s' } } }\nS: { type: integer«, $anchor: s» }")),
        Row("$dynamicAnchor", Used, "references lead to it",
            Schemas("Root: { type: object, properties: { a: { $ref: '#s' } } }\nS: { type: integer«, $dynamicAnchor: s» }")),
        Row("$dynamicRef", NotUsed, "the value is raw JSON", Member("«$dynamicRef: '#s'»")),
        Row("$ref", Used, "the other schema", Member("«$ref: '#/components/schemas/Root'»")),
        Row("$defs", Used, "references lead there",
            Schemas("Root: { type: object, properties: { a: { $ref: '#/$defs/S' } }«, $defs: { S: { type: integer } }» }")),
        Row("$comment", Ignored, Annotation, Member("type: string«, $comment: c»")),
        Row("allOf", Used, "one record of all parts, each limit the stricter one", Member("type: string«, allOf: [{ format: date-time }]»")),
        Row("anyOf", Used, "a union", Member("«anyOf: [{ type: string }, { type: integer }]»")),
        Row("oneOf", Used, "a union", Member("«oneOf: [{ type: string }, { type: integer }]»")),
        Row("not", NotUsed, Unchecked + "; one that excludes every value leaves out the member, parameter or case",
            Member("type: string«, not: { const: x }»")),
        Row("if", Ignored, "alone it demands nothing", Member("type: string«, if: { const: x }»")),
        Row("then", NotUsed, "its members are additional ones", Member("type: string, if: {}«, then: { minLength: 2 }»")),
        Row("else", NotUsed, "its members are additional ones", Member("type: string, if: {}«, else: { minLength: 2 }»")),
        Row("dependentSchemas", NotUsed, "its members are additional ones", Member(Map + "«, dependentSchemas: { x: {} }»")),
        Row("prefixItems", NotUsed, "the items are raw JSON", Member("type: array«, prefixItems: [{ type: string }]»")),
        Row("items", Used, "the type of the items; `false` allows none but those of `prefixItems`", Member("type: array«, items: { type: string }»")),
        Row("contains", NotUsed, Unchecked, Member("type: array«, contains: { const: 1 }»")),
        Row("minContains", NotUsed, Unchecked, Member("type: array«, minContains: 1»")),
        Row("maxContains", NotUsed, Unchecked, Member("type: array«, maxContains: 1»")),
        Row("properties", Used, "the members of a record", Member("type: object«, properties: { x: { type: string } }»")),
        Row("patternProperties", NotUsed, "one pattern alone is the type of a map's values; beside anything else it is not used",
            Schemas("Root: { type: object, properties: { a: { type: string } }«, patternProperties: { '^x': { type: string } }» }")),
        Row("additionalProperties", Used, "the type of a map's values, and of what a record does not name; `false` is not checked",
            Member("type: object«, additionalProperties: { type: string }»")),
        Row("propertyNames", NotUsed, Unchecked, Member(Map + "«, propertyNames: { minLength: 2 }»")),
        Row("unevaluatedItems", NotUsed, "a boolean demands nothing of a client; a schema is not used",
            Member("type: array, items: { type: string }«, unevaluatedItems: { type: string }»")),
        Row("unevaluatedProperties", NotUsed, "a boolean demands nothing of a client; a schema is not used",
            Member(Map + "«, unevaluatedProperties: { type: string }»")),
        Row("type", Used, "the C# type", Member("«type: integer»")),
        Row("enum", Used, "an open enum of texts, or the tag of a union; of several numbers it is not checked (ORG0024)",
            Member("type: string«, enum: [a, b]»")),
        Row("const", Used, "a member that is initialised; a number that C# does not hold is raw JSON (ORG0021)",
            Schemas("Root: { type: object, required: [a], properties: { a: { type: string«, const: x» } } }")),
        Row("multipleOf", NotUsed, Unchecked, Member("type: integer«, multipleOf: 2»")),
        Row("maximum", Checked, "of members, parameters, items, values of maps and cases", Member("type: integer«, maximum: 2»")),
        Row("exclusiveMaximum", Checked, "of members, parameters, items, values of maps and cases; a boolean, as in 3.0, too",
            Member("type: number«, exclusiveMaximum: 2»")),
        Row("minimum", Checked, "of members, parameters, items, values of maps and cases", Member("type: integer«, minimum: 2»")),
        Row("exclusiveMinimum", Checked, "of members, parameters, items, values of maps and cases; a boolean, as in 3.0, too",
            Member("type: number, minimum: 1«, exclusiveMinimum: true»")),
        Row("maxLength", Checked, "of members, parameters, items, values of maps and cases that are texts; of others it is not used (ORG0024)",
            Member("type: string«, maxLength: 2»")),
        Row("minLength", Checked, "of members, parameters, items, values of maps and cases that are texts; of others it is not used (ORG0024)",
            Member("type: string«, minLength: 2»")),
        Row("pattern", Checked, "of members, parameters, items, values of maps and cases that are texts; of others it is not used (ORG0024)",
            Member("type: string«, pattern: '^a'»")),
        Row("maxItems", Checked, "of members, parameters, items, values of maps and cases", Member("type: array, items: { type: string }«, maxItems: 2»")),
        Row("minItems", Checked, "of members, parameters, items, values of maps and cases", Member("type: array, items: { type: string }«, minItems: 2»")),
        Row("uniqueItems", NotUsed, Unchecked, Member("type: array, items: { type: string }«, uniqueItems: true»")),
        Row("maxProperties", NotUsed, Unchecked, Member(Map + "«, maxProperties: 2»")),
        Row("minProperties", NotUsed, Unchecked, Member(Map + "«, minProperties: 2»")),
        Row("required", Used, "`required` in C#, and in what is read",
            Schemas("Root: { type: object, properties: { a: { type: string } }«, required: [a]» }")),
        Row("dependentRequired", NotUsed, Unchecked, Member(Map + "«, dependentRequired: { x: [y] }»")),
        Row("title", Used, "the name of a case that has none; else " + Annotation,
            Member("oneOf: [{ type: object, properties: { x: { type: string } }«, title: Ex» }, "
            + "{ type: object, required: [y], properties: { y: { type: string } } }]")),
        Row("description", Used, "documentation", Member("type: string«, description: d»")),
        Row("default", Used, "documentation; it is never sent", Member("type: string«, default: d»")),
        Row("deprecated", Used, "`[Obsolete]`", Member("type: string«, deprecated: true»")),
        Row("readOnly", Used, "requests neither need nor send it", Member("type: string«, readOnly: true»")),
        Row("writeOnly", Used, "answers need not have it", Member("type: string«, writeOnly: true»")),
        Row("examples", Ignored, Annotation, Member("type: string«, examples: [x]»")),
        Row("example", Ignored, Annotation, Member("type: string«, example: x»")),
        Row("format", Used, "the C# type, where there is one for it", Member("type: string«, format: date-time»")),
        Row("contentEncoding", Used, "`base64` is bytes; another one is a text as it is", Member("type: string«, contentEncoding: base64»")),
        Row("contentMediaType", Ignored, "the text is given and taken as it is", Member("type: string«, contentMediaType: application/json»")),
        Row("contentSchema", Ignored, "the text is given and taken as it is", Member("type: string«, contentSchema: { type: object }»")),
        Row("nullable", Used, "the value may be null (3.0)",
            Schemas("Root: { type: object, required: [a], properties: { a: { type: string«, nullable: true» } } }")),
        Row("discriminator", Used, "the tag of a union, or of a schema that others extend by an `allOf`", Schemas("""
            Root: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]«, discriminator: { propertyName: kind }» }
            A: { type: object, properties: { x: { type: string } } }
            B: { type: object, properties: { x: { type: string } } }
            """)),
        Row("xml", Ignored, "models are JSON", Member("type: string«, xml: { name: x }»")),
        Row("externalDocs", Ignored, Annotation, Member("type: string«, externalDocs: { url: 'https://a.example' }»")),
        new("Discriminator", "propertyName", Used, "the tag of a union, or of a schema that others extend by an `allOf`", Union("«propertyName: kind»")),
        new("Discriminator", "mapping", Used, "the values of the tag",
            Union("propertyName: kind«, mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' }»")),
        new("Discriminator", "defaultMapping", Used, "what a value without a known tag is (3.2)",
            Union("propertyName: kind«, defaultMapping: '#/components/schemas/A'»")),
        .. new[] { "nodeType: element", "name: n", "namespace: 'https://a.example/n'", "prefix: p", "attribute: true", "wrapped: true" }
            .Select(entry => new KeywordRow("XML", entry.Split(':')[0], Ignored, "models are JSON", Member($"type: string, xml: {{ «{entry}» }}"))),
    ];

    private static KeywordRow Row(string keyword, string becomes, string words, string document) => new("Schema", keyword, becomes, words, document);
}
