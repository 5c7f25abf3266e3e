using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class UnionBuilderTests
{
    private const string Cases = """

        A: { type: object, required: [type], properties: { type: { type: string, enum: [a] } } }
        B: { type: object, required: [type], properties: { type: { type: string, enum: [b, bb] } } }
        Rest: { type: object, required: [type], properties: { type: { type: string } } }
        """;

    [Theory]
    [InlineData("{ type: object, required: [p], properties: { p: { type: string } } }, { type: object, required: [q], properties: { q: { type: string } } }")]
    [InlineData("{ type: object, properties: { type: { type: string }, p: { type: string } } }, { type: object, properties: { q: { type: string } } }")]
    [InlineData("{ $ref: '#/components/schemas/A' }, { type: object, properties: { p: { type: string } } }, { type: object, properties: { q: {} } }")]
    public void A_discriminator_that_several_cases_have_no_value_of_is_reported(string cases)
    {
        var problems = new TestSpec($$"""
            Root: { oneOf: [{{cases}}], discriminator: { propertyName: type } }
            A: { type: object, properties: { a: { type: string } } }
            """).Compile().Problems;
        var problem = Assert.Single(problems, problem => problem.Descriptor.Id == "ORG0024");
        Assert.Equal(
            ["the discriminator of the schema at '#/components/schemas/Root'", "several cases have no value of it, so their members set them apart"],
            problem.Arguments);
    }

    [Fact]
    public void A_discriminator_distinguishes_cases_by_its_mapping()
    {
        var union = new TestSpec("""
            Root:
              oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
              discriminator: { propertyName: kind, mapping: { one: '#/components/schemas/A', two: '#/components/schemas/B', zwei: '#/components/schemas/B' } }
            A: { type: object, properties: { kind: { type: string } } }
            B: { type: object, properties: { kind: { type: string } } }
            """).Type<UnionModel>("Root");
        Assert.Equal("kind", union.TagName);
        Assert.Equal([new TagTest(List("one")), new TagTest(List("two", "zwei"))], union.Cases.Select(item => item.Test));
    }

    [Fact]
    public void Without_one_a_member_with_fixed_values_does()
    {
        var union = new TestSpec("Root: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }" + Cases).Type<UnionModel>("Root");
        Assert.Equal("type", union.TagName);
        Assert.Equal([new TagTest(List("a")), new TagTest(List("b", "bb"))], union.Cases.Select(item => item.Test));
    }

    [Fact]
    public void A_case_with_a_free_tag_catches_the_rest_and_is_asked_last()
    {
        var union =
            new TestSpec("Root: { anyOf: [{ $ref: '#/components/schemas/Rest' }, { $ref: '#/components/schemas/A' }] }" + Cases).Type<UnionModel>("Root");
        Assert.Equal([new TagTest(List("a")), new AnyTagTest()], union.Cases.Select(item => item.Test));
        Assert.Equal("Rest", ((NamedRef)union.Cases[1].Type).Name.Text);
    }

    [Fact]
    public void Kinds_of_json_distinguish_a_text_from_an_object()
    {
        var record = new TestSpec("""
            Root:
              type: object
              properties:
                sort: { anyOf: [{ $ref: '#/components/schemas/Sort' }, { $ref: '#/components/schemas/Config' }, { type: 'null' }] }
            Sort: { type: string, enum: [price, latency] }
            Config: { type: object, properties: { by: { type: string } } }
            """);
        Assert.True(record.Record("Root").Properties[0].Type.Nullable);
        Assert.Equal([new KindTest(JsonKind.String), new KindTest(JsonKind.Object)], record.Type<UnionModel>("RootSort").Cases.Select(item => item.Test));
    }

    [Fact]
    public void An_enum_or_any_string_is_one_open_enum_whose_values_are_hints()
    {
        var spec = new TestSpec("""
            Root: { type: object, properties: { only: { type: array, items: { anyOf: [{ $ref: '#/components/schemas/ProviderName' }, { type: string }] } } } }
            ProviderName: { type: string, enum: [OpenAI, Z.AI] }
            """);
        Assert.Equal("ProviderName", ((NamedRef)((ListRef)spec.Record("Root").Properties[0].Type).Element).Name.Text);
        Assert.True(spec.Type<EnumModel>("ProviderName").HintsOnly);
    }

    [Fact]
    public void One_case_or_null_is_that_case()
    {
        var record = new TestSpec("Root: { type: object, properties: { a: { anyOf: [{ type: integer }, { type: 'null' }] } } }").Record("Root");
        Assert.Equal(new ScalarRef(ScalarKind.Int64) { Nullable = true }, record.Properties[0].Type);
    }

    [Theory]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/OrNull' }, { type: integer }]")]
    [InlineData("oneOf: [{ type: [string, 'null'] }, { type: integer }]")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/A' }, { type: [array, 'null'], items: { type: string } }]")]
    [InlineData("anyOf: [{ type: string, enum: [x, y] }, { type: string, nullable: true }]")]
    [InlineData("anyOf: [{ anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }, { type: string }]")]
    [InlineData("anyOf: [{ anyOf: [{ $ref: '#/components/schemas/A' }, { type: integer }, { type: 'null' }] }, { type: string }]")]
    public void What_may_be_null_as_one_of_its_cases_may_be_null(string union)
    {
        var spec = new TestSpec(
            $"Root: {{ type: object, properties: {{ x: {{ {union} }} }} }}"
            + "\nOrNull: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }" + Cases);

        Assert.True(spec.Record("Root").Properties[0].Type.Nullable);
    }

    [Fact]
    public void Members_that_only_one_case_requires_set_it_apart()
    {
        var union = new TestSpec("""
            Root: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, required: [x], properties: { x: { type: integer } } }
            B: { type: object, required: [y], properties: { y: { type: integer } } }
            """).Type<UnionModel>("Root");
        Assert.Equal([new MembersTest(List("x")), new MembersTest(List("y"))], union.Cases.Select(item => item.Test));
    }

    [Fact]
    public void Cases_that_nothing_distinguishes_become_raw_json_and_are_named()
    {
        var result = new TestSpec("""
            Root: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            A: { type: object, properties: { x: { type: integer } } }
            B: { type: object, properties: { x: { type: string } } }
            """).Problem();
        Assert.Equal("ORG0026", result.Descriptor.Id);
        Assert.Contains("'A' (line", result.Message, StringComparison.Ordinal);
        Assert.Contains("'B' (line", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_of_a_union_within_a_union_are_its_cases()
    {
        var union = new TestSpec("""
            Root: { anyOf: [{ $ref: '#/components/schemas/Inner' }, { type: string }] }
            Inner: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            """ + Cases).Type<UnionModel>("Root");
        Assert.Equal([new KindTest(JsonKind.String), new TagTest(List("a")), new TagTest(List("b", "bb"))], union.Cases.Select(item => item.Test));
    }

    [Fact]
    public void Single_words_beside_objects_are_one_open_enum()
    {
        var spec =
            new TestSpec("Root: { anyOf: [{ type: string, enum: [auto] }, { type: string, enum: [none] }, { $ref: '#/components/schemas/A' }] }" + Cases);
        Assert.Equal(["RootValue", "A"], spec.Type<UnionModel>("Root").Cases.Select(item => ((NamedRef)item.Type).Name.Text));
        Assert.Equal(["auto", "none"], spec.Type<EnumModel>("RootValue").Members.Select(member => member.WireValue));
    }

    [Fact]
    public void Lists_are_distinguished_by_the_kind_of_their_first_element()
    {
        var union =
            new TestSpec(
                "Root: { anyOf: [{ type: string }, { type: array, items: { type: string } }, { type: array, items: { type: number } }, { type: array, items: "
                    + "{ type: array, items: { type: number } } }] }").Type<UnionModel>("Root");
        Assert.Equal(
            [new KindTest(JsonKind.String), new ElementTest(new KindTest(JsonKind.String)), new ElementTest(new KindTest(JsonKind.Number)),
                new ElementTest(new KindTest(JsonKind.Array))],
            union.Cases.Select(item => item.Test));
    }

    [Fact]
    public void Lists_of_objects_are_one_list_of_a_union()
    {
        var spec =
            new TestSpec(
                "Root: { type: object, properties: { x: { anyOf: [{ type: array, items: { $ref: '#/components/schemas/A' } }, { type: array, items: { $ref: "
                    + "'#/components/schemas/B' } }] } } }" + Cases);
        var list = Assert.IsType<ListRef>(spec.Record("Root").Properties[0].Type);
        Assert.Equal("RootXItem", ((NamedRef)list.Element).Name.Text);
    }

    [Fact]
    public void A_tag_that_one_case_may_leave_out_is_that_case_when_absent()
    {
        var union = new TestSpec("""
            Root: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/Easy' }] }
            Easy: { type: object, required: [role], properties: { type: { type: string, enum: [message] }, role: { type: string } } }
            """ + Cases).Type<UnionModel>("Root");
        Assert.Equal([new TagTest(List("a")), new TagTest(List("message")) { OrAbsent = true }], union.Cases.Select(item => item.Test));
    }

    [Fact]
    public void A_case_without_a_type_of_its_own_is_null_in_documents_from_before_three_one()
    {
        var record = new TestSpec("Root: { type: object, properties: { a: { anyOf: [{ type: string }, { nullable: true }] } } }").Record("Root");
        Assert.Equal(new ScalarRef(ScalarKind.String) { Nullable = true }, record.Properties[0].Type);
    }

    [Theory]
    [InlineData("anyOf: [{ type: object, properties: { b: { type: string } } }, { type: 'null' }]", "Words.")]
    [InlineData("oneOf: [{ type: 'null' }, { type: object, properties: { b: { type: string } } }]", "Words.")]
    [InlineData("anyOf: [{ allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { b: { type: string } } }] }, { type: 'null' }]", "Words.")]
    [InlineData("oneOf: [{ type: object, properties: { b: { type: string } } }], nullable: true", "Words.")]
    [InlineData("anyOf: [{ type: object, description: Its own., properties: { b: { type: string } } }, { type: 'null' }]", "Its own.")]
    public void Words_beside_one_case_and_null_are_those_of_the_case(string schema, string expected)
    {
        var spec = new TestSpec($$"""
            Root: { type: object, properties: { a: { $ref: '#/components/schemas/Thing' } } }
            Thing: { description: Words., {{schema}} }
            Base: { type: object, properties: { c: { type: string } } }
            """);
        Assert.Equal(expected, spec.Record("Thing").Description);
        Assert.True(spec.Record("Root").Properties[0].Type.Nullable);
    }

    [Fact]
    public void Words_beside_a_reference_and_null_leave_what_is_referred_to()
    {
        var spec = new TestSpec("""
            Root: { type: object, properties: { a: { description: Here., anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] } } }
            Thing: { type: object, description: There., properties: { b: { type: string } } }
            """);
        Assert.Equal("There.", spec.Record("Thing").Description);
        Assert.Equal("Here.", spec.Record("Root").Properties[0].Description);
    }

    [Theory]
    [InlineData("Gone", "ORG0024")]
    [InlineData("Other", "ORG0024")]
    [InlineData("7", "ORG0024")]
    [InlineData("A", "")]
    [InlineData("'#/components/schemas/A'", "")]
    public void A_default_mapping_to_no_case_is_reported(string target, string expected)
    {
        var result = new TestSpec($$"""
            Root:
              oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }]
              discriminator: { propertyName: type, defaultMapping: {{target}} }
            Other: { type: object, properties: { type: { type: string } } }
            """ + Cases).Compile();

        Assert.Equal(expected, string.Join(' ', result.Problems.Select(problem => problem.Descriptor.Id)));
    }

    private static EquatableList<string> List(params string[] items) => new(items);
}
