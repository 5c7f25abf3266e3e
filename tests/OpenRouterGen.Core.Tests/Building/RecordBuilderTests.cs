using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class RecordBuilderTests
{
    [Fact]
    public void Required_and_nullable_are_two_things()
    {
        var record = new TestSpec("""
            Root:
              type: object
              required: [a, b]
              properties:
                a: { type: string }
                b: { type: [string, 'null'] }
                c: { type: string }
                d: { type: string, nullable: true }
            """).Record("Root");
        Assert.Equal([(true, false), (true, true), (false, false), (false, true)],
            record.Properties.Select(property => (property.Required, property.Type.Nullable)));
    }

    [Theory]
    [InlineData("type: array, items: { type: object }", true)]
    [InlineData("type: [array, 'null'], items: { type: string }", true)]
    [InlineData("$ref: '#/components/schemas/List'", true)]
    [InlineData("type: object", false)]
    [InlineData("type: string", false)]
    public void What_a_call_is_for_is_a_list(string schema, bool isList)
    {
        var result = new TestSpec("""
            Root:
              type: object
              properties:
                a: { x-openroutergen-results: true, ? }
            List: { type: array, items: { type: string } }
            """.Replace("?", schema, StringComparison.Ordinal)).Compile();
        var root = result.Model?.Types.OfType<RecordModel>().Single(type => type.Name.Text == "Root");
        Assert.Equal(isList, root?.Properties[0].IsResults == true);
        Assert.Equal(isList ? [] : ["ORG0043"], result.Problems.Select(problem => problem.Descriptor.Id));
    }

    [Theory]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Kind' }, { nullable: true }]")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Kind' }, { nullable: true, description: A kind. }]")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Kind' }], nullable: true")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Kind' }, { type: 'null' }]")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Kind' }, { nullable: true, type: object, properties: { b: { type: string } } }]")]
    public void Null_beside_a_reference_is_spelt_in_many_ways(string schema)
    {
        var record = new TestSpec("""
            Root:
              type: object
              properties:
                a: { ? }
            Kind: { type: object, properties: { c: { type: string } } }
            """.Replace("?", schema, StringComparison.Ordinal)).Record("Root");
        Assert.True(record.Properties[0].Type.Nullable);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ nullable: true }")]
    [InlineData("{ description: Anything., nullable: true }")]
    public void Raw_json_holds_null_however_that_is_spelt(string schema)
    {
        var record = new TestSpec("""
            Root:
              type: object
              required: [a]
              additionalProperties: ?
              properties:
                a: ?
            """.Replace("?", schema, StringComparison.Ordinal)).Record("Root");
        Assert.Equal(new ScalarRef(ScalarKind.Json), record.Properties[0].Type);
        Assert.Equal(new ScalarRef(ScalarKind.Json), record.AdditionalProperties);
    }

    [Fact]
    public void Null_flows_through_a_reference()
    {
        var record = new TestSpec("""
            Root:
              type: object
              properties:
                a: { $ref: '#/components/schemas/Costs' }
            Costs:
              type: [object, 'null']
              properties: { cost: { type: number } }
            """).Record("Root");
        Assert.Equal("Costs", Assert.IsType<NamedRef>(record.Properties[0].Type).Name.Text);
        Assert.True(record.Properties[0].Type.Nullable);
    }

    [Fact]
    public void A_tag_is_a_constant()
    {
        var record = new TestSpec("""
            Root:
              type: object
              required: [type]
              properties:
                type: { type: string, enum: [enum] }
                deleted: { const: true }
            """).Record("Root");
        Assert.Equal("enum", record.Properties[0].Constant!.Text);
        Assert.True(record.Properties[1].Constant!.Flag);
    }

    [Theory]
    [InlineData("type: integer", "Int64")]
    [InlineData("type: integer, format: int32", "Int32")]
    [InlineData("type: integer, minimum: 1, maximum: 10", "Int32")]
    [InlineData("type: integer, minimum: 1", "Int64")]
    [InlineData("type: integer, format: unix-time", "UnixTime")]
    [InlineData("type: number", "Double")]
    [InlineData("type: number, format: decimal", "Decimal")]
    [InlineData("type: string, format: decimal", "DecimalText")]
    [InlineData("type: string, x-openroutergen-format: decimal", "DecimalText")]
    [InlineData("format: decimal", "Decimal")]
    [InlineData("type: string, format: date-time", "DateTime")]
    [InlineData("type: string, contentEncoding: base64", "Base64")]
    [InlineData("type: string, format: uuid", "Guid")]
    [InlineData("type: boolean", "Boolean")]
    [InlineData("description: anything", "Json")]
    public void Scalars_have_types_of_the_platform(string schema, string kind)
    {
        var record = new TestSpec($"Root: {{ type: object, properties: {{ a: {{ {schema} }} }} }}").Record("Root");
        Assert.Equal(new ScalarRef(Enum.Parse<ScalarKind>(kind)), record.Properties[0].Type);
    }

    [Fact]
    public void Maps_and_lists_need_no_type_of_their_own()
    {
        var record = new TestSpec("""
            Root:
              type: object
              properties:
                map: { type: object, additionalProperties: { type: string } }
                free: { type: object }
                list: { type: array, items: { type: integer } }
                named: { $ref: '#/components/schemas/Map' }
            Map: { additionalProperties: { type: array, items: { type: [string, 'null'] } } }
            """).Record("Root");
        var text = new ScalarRef(ScalarKind.String);
        Assert.Equal(
            [
                new MapRef(text),
                new MapRef(new ScalarRef(ScalarKind.Json)),
                new ListRef(new ScalarRef(ScalarKind.Int64)),
                new MapRef(new ListRef(text with { Nullable = true })),
            ],
            record.Properties.Select(property => property.Type));
    }

    [Fact]
    public void Inline_types_are_named_from_where_they_stand()
    {
        var model = new TestSpec("""
            Root:
              type: object
              properties:
                usage_details: { type: object, properties: { a: { type: string } } }
                tools: { type: array, items: { type: object, properties: { kind: { type: string, enum: [x, y] } } } }
            """).Model();
        Assert.Equal(["Root", "RootTool", "RootToolKind", "RootUsageDetails"], model.Types.Select(type => type.Name.Text));
    }

    [Fact]
    public void The_parts_of_an_allOf_are_one_record_and_the_later_redefinition_counts()
    {
        var record = new TestSpec("""
            Root:
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  required: [b]
                  properties:
                    a: { description: an integer now, type: integer }
                    b: { type: string }
            Base:
              type: object
              required: [a]
              properties:
                a: { type: string }
                c: { type: object, properties: { x: { type: string } } }
            """).Record("Root");
        Assert.Equal(["a", "c", "b"], record.Properties.Select(property => property.WireName));
        Assert.Equal(new ScalarRef(ScalarKind.Int64), record.Properties[0].Type);
        Assert.True(record.Properties[0].Required);
        Assert.Equal("BaseC", ((NamedRef)record.Properties[1].Type).Name.Text);
    }

    [Fact]
    public void An_allOf_that_only_annotates_is_the_type_itself()
    {
        var record = new TestSpec("""
            Root:
              type: object
              properties:
                a: { allOf: [{ $ref: '#/components/schemas/Options' }, { example: { x: 1 } }] }
            Options: { type: object, properties: { x: { type: integer } } }
            """).Record("Root");
        Assert.Equal("Options", ((NamedRef)record.Properties[0].Type).Name.Text);
    }

    [Fact]
    public void A_member_says_what_the_schema_behind_its_references_says()
    {
        var record = new TestSpec("""
            Root:
              type: object
              properties:
                count: { $ref: '#/components/schemas/Count' }
                own: { description: of the member, default: 4, allOf: [{ $ref: '#/components/schemas/Count' }] }
                known: { $ref: '#/components/schemas/Known' }
            Count: { allOf: [{ $ref: '#/components/schemas/Number' }, { example: 2 }] }
            Number: { type: integer, description: of the number, default: 3, minimum: 1 }
            Known: { type: object, description: of the runtime, x-openroutergen-runtime-type: ImageReference }
            """).Record("Root");
        Assert.Equal(
            [("of the number", "3", new WholeBounds(1, null)), ("of the member", "4", new WholeBounds(1, null)), ("of the runtime", null, null)],
            record.Properties.Select(property => (property.Description, property.Default, property.Constraints.Bounds as WholeBounds)));
    }

    [Fact]
    public void A_record_may_contain_itself()
    {
        var record = new TestSpec("""
            Root:
              type: object
              properties:
                children: { type: array, items: { $ref: '#/components/schemas/Root' } }
            """).Record("Root");
        Assert.Equal("Root", ((NamedRef)((ListRef)record.Properties[0].Type).Element).Name.Text);
    }

    [Fact]
    public void A_member_named_like_its_record_gets_a_suffix()
    {
        var record =
            new TestSpec("Root: { type: object, properties: { root: { type: string }, to_string: { type: string }, event: { type: string } } }").Record("Root");
        Assert.Equal(["RootValue", "ToStringValue", "Event"], record.Properties.Select(property => property.Name.Text));
    }

    [Fact]
    public void An_interface_may_have_schemas_and_enums_of_members_as_its_arguments()
    {
        var record = new TestSpec("""
            Root:
              type: object
              x-openroutergen-implements: [ISupportDescriptor, IPricedModel<some end>, 'IPriceLine<.item, unit of it>']
              required: [id, endpoints, item, unit]
              properties:
                id: { type: string }
                endpoints: { type: array, items: { $ref: '#/components/schemas/some end' } }
                item: { type: string, enum: [x, y] }
                unit: { $ref: '#/components/schemas/unit of it' }
                cost_usd: { type: number, format: decimal }
                variant: { type: string }
            some end:
              type: object
              x-openroutergen-implements: IPricedEndpoint<Root>
              required: [provider_slug, pricing]
              properties: { provider_slug: { type: string }, pricing: { type: array, items: { $ref: '#/components/schemas/Root' } } }
            unit of it: { type: string, enum: [x, y] }
            """).Record("Root");
        Assert.Equal(["ISupportDescriptor", "IPricedModel SomeEnd", "IPriceLine RootItem UnitOfIt"],
            record.Implements.Select(one => string.Join(' ', one.Arguments.Prepend(one.Name).Select(name => name.Text))));
    }

    [Theory]
    [InlineData("'I One'", "'I One' is no interface of the runtime that a type of the document can implement")]
    [InlineData("ApiError", "'ApiError' is no interface of the runtime that a type of the document can implement")]
    [InlineData("IGenratedImage", "'IGenratedImage' is no interface of the runtime that a type of the document can implement; did you mean 'IGeneratedImage'?")]
    [InlineData("IAccepting", "'IAccepting' is no interface of the runtime that a type of the document can implement")]
    [InlineData("{}", "a mapping is no interface of the runtime")]
    [InlineData("7", "the number 7 is no interface of the runtime")]
    [InlineData("IGeneratedImage<Root>", "the number of type arguments of 'IGeneratedImage' is 0, not 1")]
    [InlineData("IPricedModel", "the number of type arguments of 'IPricedModel' is 1, not 0")]
    [InlineData("IPriceLine<Root>", "the number of type arguments of 'IPriceLine' is 0 or 2, not 1")]
    [InlineData("IParameterDescriptors<Nothing>", "the document has no schema 'Nothing'")]
    [InlineData("IParameterDescriptors<.a>", "the type has no required enum 'a'")]
    [InlineData("IParameterDescriptors<.b>", "the type has no required enum 'b'")]
    public void An_interface_that_cannot_be_named_is_reported(string name, string message)
    {
        var problem = new TestSpec($$"""
            Root: { type: object, x-openroutergen-implements: [ {{name}} ], properties: { a: { type: string } } }
            """).Problem();
        Assert.Equal(("ORG0043", true), (problem.Descriptor.Id, problem.Message.EndsWith(message, StringComparison.Ordinal)));
    }
}
