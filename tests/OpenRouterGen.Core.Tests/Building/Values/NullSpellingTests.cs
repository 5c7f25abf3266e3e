using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Every spelling of null beside a schema of its own, in every place from which that may be met.</summary>
public class NullSpellingTests
{
    private const string Kind = "{ $ref: '#/components/schemas/Kind' }";

    private static readonly string[] s_kinds =
    [
        "{ type: object, properties: { c: { type: string } } }",
        "{ type: string, enum: [a, b] }",
        "{ type: integer }",
        "{ type: array, items: { type: boolean } }",
        "{ type: object, additionalProperties: { type: integer } }",
        "{ oneOf: [{ type: boolean }, { type: object, properties: { c: { type: string } } }] }",
    ];

    private static readonly string[] s_versions = ["3.0.3", "3.1.0", "3.2.0"];

    [Theory]
    [InlineData($"{{ allOf: [{Kind}, {{ nullable: true }}] }}")]
    [InlineData($"{{ allOf: [{{ nullable: true }}, {Kind}], description: d }}")]
    [InlineData($"{{ allOf: [{Kind}, {{ nullable: true, description: d }}, {{ example: e }}] }}")]
    [InlineData($"{{ allOf: [{Kind}], nullable: true }}")]
    [InlineData($"{{ allOf: [{{ allOf: [{Kind}, {{ nullable: true }}] }}, {{ description: d }}] }}")]
    [InlineData($"{{ allOf: [{{ description: d }}, {{ allOf: [{Kind}], nullable: true }}] }}")]
    [InlineData($"{{ allOf: [{{ oneOf: [{Kind}, {{ type: 'null' }}] }}, {{ description: d }}] }}")]
    [InlineData($"{{ oneOf: [{{ allOf: [{Kind}, {{ nullable: true }}] }}] }}")]
    [InlineData($"{{ oneOf: [{Kind}], nullable: true }}")]
    [InlineData($"{{ oneOf: [{Kind}, {{ type: 'null' }}] }}")]
    [InlineData($"{{ oneOf: [{{ type: null }}, {Kind}] }}")]
    [InlineData($"{{ anyOf: [{Kind}, {{ type: ['null'] }}] }}")]
    [InlineData($"{{ anyOf: [{Kind}, {{ const: null }}] }}")]
    [InlineData($"{{ anyOf: [{Kind}, {{ enum: [null], description: d }}] }}")]
    [InlineData($"{{ anyOf: [{Kind}, {{ nullable: true }}] }}")]
    [InlineData($"{{ anyOf: [{{ $ref: '#/components/schemas/Nothing' }}, {Kind}] }}")]
    [InlineData("{ $ref: '#/components/schemas/Kind', nullable: true }")]
    public void A_value_that_may_be_null_may_be_it_wherever_it_is_met(string schema)
    {
        foreach (var kind in s_kinds)
        {
            foreach (var version in s_versions)
            {
                Assert.Equal((schema, kind, version, ""), (schema, kind, version, Places(schema, kind, version, isNullable: false)));
            }
        }
    }

    [Theory]
    [InlineData($"{{ allOf: [{Kind}, {{ nullable: false }}] }}")]
    [InlineData($"{{ allOf: [{Kind}, {{ description: d }}] }}")]
    [InlineData($"{{ oneOf: [{Kind}], nullable: false }}")]
    [InlineData($"{{ anyOf: [{Kind}] }}")]
    [InlineData("{ $ref: '#/components/schemas/Kind', nullable: false }")]
    public void A_value_that_may_not_be_null_may_not_be_it_anywhere(string schema)
    {
        foreach (var kind in s_kinds)
        {
            Assert.Equal((schema, kind, ""), (schema, kind, Places(schema, kind, "3.1.0", isNullable: true)));
        }
    }

    [Theory]
    [InlineData($"{{ type: [object, 'null'], allOf: [{Kind}] }}")]
    [InlineData($"{{ allOf: [{Kind}, {{ type: [object, 'null'] }}] }}")]
    [InlineData($"{{ allOf: [{Kind}, {{ type: [object, 'null'], properties: {{}} }}] }}")]
    [InlineData($"{{ allOf: [{Kind}, {{ type: [object, 'null'], properties: {{ d: {{ type: string }} }} }}] }}")]
    [InlineData($"{{ allOf: [{Kind}, {{ type: object, nullable: true }}] }}")]
    [InlineData("{ $ref: '#/components/schemas/Kind', type: [object, 'null'] }")]
    [InlineData("{ $ref: '#/components/schemas/Kind', type: [object, 'null'], required: [c] }")]
    public void A_list_of_types_beside_a_reference_says_null_as_well(string schema) =>
        Assert.Equal("", Places(schema, s_kinds[0], "3.1.0", isNullable: false, isKind: false));

    [Fact]
    public void Another_schema_that_a_part_refers_to_allows_no_null() =>
        Assert.Equal("", Places($"{{ allOf: [{Kind}, {{ $ref: '#/components/schemas/Any' }}] }}", s_kinds[0], "3.1.0", isNullable: true, isKind: false));

    [Theory]
    [InlineData("{ type: string, nullable: true, enum: [a, b, null] }")]
    [InlineData("{ type: [string, 'null'], enum: [a, b, null] }")]
    [InlineData("{ enum: [a, b, null] }")]
    [InlineData("{ enum: [null, a, 2] }")]
    [InlineData("{ oneOf: [{ enum: [a, b] }, { enum: [null] }] }")]
    [InlineData("{ allOf: [{ enum: [a, b, null] }, { description: d }] }")]
    [InlineData("{ type: [string, 'null'], const: a }")]
    public void Null_among_the_values_is_null(string schema) => Assert.Equal("", Places(schema, s_kinds[0], "3.1.0", isNullable: false, isKind: false));

    [Fact]
    public void An_annotation_of_a_member_in_a_later_part_may_say_null()
    {
        var record = new TestSpec("""
            Root:
              allOf:
                - { type: object, properties: { a: { type: string }, b: { $ref: '#/components/schemas/Kind' }, c: { type: string } } }
                - { type: object, properties: { a: { nullable: true }, b: { nullable: true, description: d }, c: { description: d } } }
            Kind: { type: object, properties: { c: { type: string } } }
            """).Record("Root");

        Assert.Equal([true, true, false], record.Properties.Select(property => property.Type.Nullable));
        Assert.Equal("Kind", Assert.IsType<NamedRef>(record.Properties[1].Type).Name.Text);
    }

    [Theory]
    [InlineData("type: [object, 'null']", true)]
    [InlineData("type: object, nullable: true", true)]
    [InlineData("type: object", false)]
    public void A_type_of_the_runtime_may_be_null_as_any_other(string types, bool isNullable)
    {
        var record = new TestSpec($$"""
            Root: { type: object, properties: { a: { $ref: '#/components/schemas/Picture' } } }
            Picture: { x-openroutergen-runtime-type: ImageReference, {{types}}, properties: { c: { type: string } } }
            """).Record("Root");

        Assert.Equal(isNullable, record.Properties[0].Type.Nullable);
    }

    /// <summary>The places in which a schema is not what is wanted of it: they say otherwise of null, or have another type.</summary>
    private static string Places(string schema, string kind, string version, bool isNullable, bool isKind = true)
    {
        var result = new TestSpec($$"""
            Root:
              type: object
              required: [kind, inline, named, other, annotated, items, values, among, within]
              properties:
                kind: { $ref: '#/components/schemas/Kind' }
                inline: {{schema}}
                named: { $ref: '#/components/schemas/Named' }
                other: { $ref: '#/components/schemas/Other' }
                annotated: { allOf: [{ $ref: '#/components/schemas/Named' }], description: d }
                items: { type: array, items: { $ref: '#/components/schemas/Named' } }
                values: { type: object, additionalProperties: { $ref: '#/components/schemas/Other' } }
                among: { oneOf: [{ type: number, enum: [1.5] }, { $ref: '#/components/schemas/Other' }] }
                within: { oneOf: [{ type: number, enum: [1.5] }, {{schema}}] }
            Other: { $ref: '#/components/schemas/Named' }
            Named: {{schema}}
            Kind: {{kind}}
            Nothing: { type: 'null' }
            Any: { nullable: true }
            """).CompileAs(version);
        var record = Assert.IsType<RecordModel>(result.Model!.Types.Single(type => type.Name.Text == "Root"));
        var known = record.Properties[0].Type;
        return string.Join(' ', record.Properties.Skip(1)
            .Where(property => Value(property).Nullable == isNullable || (isKind && IsOther(property, known)))
            .Select(property => property.WireName));
    }

    private static bool IsOther(PropertyModel property, TypeRef known) =>
        property.WireName is not ("among" or "within") && Value(property) with { Nullable = false } != known;

    private static TypeRef Value(PropertyModel property) => (property.WireName, property.Type) switch
    {
        ("items", ListRef { Element: var element }) => element,
        ("values", MapRef { Value: var value }) => value,
        (_, var type) => type,
    };
}
