using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Tests.Safety;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Chains of components that lead to each other in every way that a schema knows: their length is no nesting, their order does not matter.</summary>
public class LinkedSchemaTests
{
    private const string Root = "Root: { type: object, properties: { a: { $ref: '#/components/schemas/C0' } } }";
    private const string Next = "{ $ref: '#/components/schemas/NEXT' }";

    // Sent and answered, so that the directions of members show.
    private const string Paths = """
          /root:
            post:
              operationId: change
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
        """;

    private static readonly int[] s_lengths = [60, 150, 1_000];

    /// <summary>Links that say no more than what they lead to, which may be null besides.</summary>
    public static TheoryData<string, int> NullableLinks() => Each(
        $"{{ oneOf: [{Next}, {{ type: 'null' }}] }}",
        $"{{ oneOf: [{{ type: 'null' }}, {Next}], description: d }}",
        $"{{ anyOf: [{Next}, {{ type: 'null' }}] }}",
        $"{{ anyOf: [{Next}, {{ enum: [null] }}] }}",
        $"{{ oneOf: [{Next}], nullable: true }}",
        $"{{ allOf: [{{ oneOf: [{Next}, {{ type: 'null' }}] }}, {{ description: d }}] }}",
        $"{{ allOf: [{{ anyOf: [{Next}, {{ type: 'null' }}] }}], title: t }}",
        $"{{ anyOf: [{{ allOf: [{Next}, {{ example: e }}] }}, {{ type: 'null' }}] }}",
        $"{{ anyOf: [{{ anyOf: [{Next}, {{ type: 'null' }}] }}, {{ type: 'null' }}] }}");

    [Theory]
    [MemberData(nameof(NullableLinks))]
    public void A_chain_of_schemas_or_null_is_its_end_or_null(string link, int length)
    {
        foreach (var order in s_orders)
        {
            var model = Compile(Root, link, length, order);

            Assert.Equal([$"C{length}", "Root"], model.Types.Select(type => type.Name.Text).Order(StringComparer.Ordinal));
            var type = Assert.IsType<NamedRef>(Assert.Single(Record(model, "Root").Properties).Type);
            Assert.Equal($"C{length}", type.Name.Text);
            Assert.True(type.Nullable);
        }
    }

    /// <summary>Links that say no more than what they lead to.</summary>
    public static TheoryData<string, int> OtherNames() => Each(
        Next,
        $"{{ oneOf: [{Next}] }}",
        $"{{ anyOf: [{Next}], description: d }}",
        $"{{ allOf: [{Next}] }}",
        $"{{ allOf: [{{ oneOf: [{Next}] }}], description: d }}",
        "{ $ref: '#/components/schemas/NEXT', description: d }",
        $"{{ $ref: '#/components/schemas/NEXT', type: object }}",
        $"{{ oneOf: [{{ allOf: [{{ anyOf: [{Next}] }}, {{ description: d }}] }}] }}");

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void A_chain_of_other_names_is_its_end(string link, int length)
    {
        foreach (var order in s_orders)
        {
            var model = Compile(Root, link, length, order);

            var type = Assert.IsType<NamedRef>(Assert.Single(Record(model, "Root").Properties).Type);
            Assert.False(type.Nullable);
            Assert.Equal([type.Name.Text, "Root"], model.Types.Select(item => item.Name.Text).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Links that are records, each with the next one.</summary>
    public static TheoryData<string, int> Records() => Each(
        $"{{ type: [object, 'null'], properties: {{ x: {Next} }} }}",
        $"{{ type: object, properties: {{ x: {{ anyOf: [{Next}, {{ type: 'null' }}] }} }} }}",
        $"{{ type: object, properties: {{ x: {{ type: array, items: {Next} }} }} }}",
        $"{{ type: object, properties: {{ x: {{ type: object, additionalProperties: {{ type: array, items: {Next} }} }} }} }}",
        $"{{ type: object, properties: {{ y: {{ type: string }} }}, additionalProperties: {Next} }}",
        $"{{ anyOf: [{{ type: object, properties: {{ x: {Next} }} }}, {{ type: 'null' }}] }}",
        $"{{ type: object, properties: {{ x: {{ oneOf: [{Next}, {{ type: string }}] }} }} }}");

    [Theory]
    [MemberData(nameof(Records))]
    public void A_chain_of_records_has_them_all(string link, int length)
    {
        foreach (var order in s_orders)
        {
            var model = Compile(Root, link, length, order);

            Assert.Equal(length + 2, model.Types.Count(type => type is RecordModel));
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(1_000)]
    public void A_chain_of_unions_is_one_union(int length)
    {
        foreach (var order in s_orders)
        {
            var model = Compile(
                Root,
                $"{{ oneOf: [{Next}, {{ type: object, required: [pNEXT], properties: {{ pNEXT: {{ type: string }} }} }}] }}", length, order);

            Assert.Equal(length + 1, Assert.Single(model.Types.OfType<UnionModel>()).Cases.Count);
        }
    }

    [Theory]
    [InlineData("{ oneOf: [NEXT, { type: string }] }")]
    [InlineData("{ anyOf: [{ type: string, maxLength: 5 }, NEXT] }")]
    [InlineData("{ anyOf: [{ oneOf: [NEXT, { type: 'null' }] }, { type: string }] }")]
    public void A_chain_of_unions_with_one_more_text_each_is_a_union_of_two(string link)
    {
        foreach (var length in s_lengths)
        {
            var model = Compile(
                Root, link.Replace("NEXT", Next, StringComparison.Ordinal), length, s_orders[1]);

            Assert.Equal(2, Assert.Single(model.Types.OfType<UnionModel>()).Cases.Count);
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(600)]
    public void A_chain_of_unions_with_a_discriminator_is_read_by_the_tag_at_each_step(int length)
    {
        var kinds = string.Concat(Enumerable.Range(0, length).Select(index =>
            $"K{index}: {{ type: object, required: [kind, p], properties: {{ kind: {{ type: string, enum: [k{index}] }}, p: {{ type: string }} }} }}\n"));
        var links = Enumerable.Range(0, length).Select(index =>
            $"{{ oneOf: [{{ $ref: '#/components/schemas/C{index + 1}' }}, {{ $ref: '#/components/schemas/K{index}' }}], "
                + $"discriminator: {{ propertyName: kind, mapping: {{ k{index}: '#/components/schemas/K{index}' }} }} }}");
        foreach (var order in s_orders)
        {
            var model = Compile(
                kinds + Root, [.. links], order,
                "{ type: object, required: [kind], properties: { kind: { type: string, enum: [end] }, x: { type: string } } }");

            var union = Assert.IsType<UnionModel>(model.Types.Single(type => type.Name.Text == "C0"));
            var tags = union.Cases.Select(item => Assert.IsType<TagTest>(item.Test).Values.Count).Order();
            Assert.Equal([1, length], tags);
        }
    }

    [Theory]
    [InlineData("{ type: array, items: NEXT }")]
    [InlineData("{ type: object, additionalProperties: NEXT }")]
    [InlineData("{ type: array, items: { anyOf: [NEXT, { type: 'null' }] } }")]
    [InlineData("{ type: [array, 'null'], items: { allOf: [NEXT], description: d } }")]
    [InlineData("{ type: object, patternProperties: { '^x': NEXT } }")]
    public void Lists_and_maps_within_each_other_are_raw_json_at_the_ninth_and_the_rest_of_the_document_stays(string link)
    {
        foreach (var length in s_lengths)
        {
            foreach (var order in s_orders)
            {
                var result = Result(
                    Root,
                    [.. Enumerable.Repeat(link.Replace("NEXT", Next, StringComparison.Ordinal), length)], order, "{ type: string }");

                Assert.Equal(["ORG0021"], result.Problems.Select(problem => problem.Descriptor.Id).Distinct());
                Assert.Equal(length / 8, result.Problems.Count, 1.0);
                Assert.NotNull(result.Model);
            }
        }
    }

    [Theory]
    [InlineData("{ type: object, properties: { x: { type: string } }, not: NEXT }", "not")]
    [InlineData("{ type: object, properties: { x: { type: string } }, if: NEXT, then: NEXT }", "then")]
    [InlineData("{ type: object, properties: { x: { type: string } }, dependentSchemas: { x: NEXT } }", "dependentSchemas")]
    [InlineData("{ type: object, properties: { x: { type: string } }, propertyNames: NEXT }", "propertyNames")]
    public void What_is_not_used_is_said_and_not_followed(string link, string keyword)
    {
        foreach (var length in s_lengths)
        {
            var result = Result(
                Root,
                [.. Enumerable.Repeat(link.Replace("NEXT", Next, StringComparison.Ordinal), length)], s_orders[0], "{ type: string }");

            var problem = Assert.Single(result.Problems);
            Assert.Equal(ProblemCatalog.NotUsed, problem.Descriptor);
            Assert.Contains($"'{keyword}'", problem.Arguments[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("readOnly: true", true)]
    [InlineData("description: d", false)]
    public void What_the_end_of_a_long_chain_says_of_a_member_holds(string says, bool isReadOnly)
    {
        foreach (var link in new[] { Next, $"{{ oneOf: [{Next}, {{ type: 'null' }}] }}", $"{{ allOf: [{Next}], description: d }}" })
        {
            var result = Result(
                Root,
                [.. Enumerable.Repeat(link, 150)], s_orders[0], $"{{ type: string, maxLength: 5, {says} }}");

            Assert.Empty(result.Problems.Select(problem => problem.Message));
            var member = Assert.Single(Record(result.Model!, "Root").Properties);
            Assert.Equal(5, member.Constraints.Length?.Maximum);
            Assert.Equal(isReadOnly, member.Direction == MemberDirection.Answers);
        }
    }

    [Theory]
    [InlineData("{ oneOf: [NEXT, { type: 'null' }] }")]
    [InlineData("{ allOf: [NEXT], description: d }")]
    [InlineData("NEXT")]
    public void A_long_circle_of_other_names_is_said(string link)
    {
        var text = link.Replace("NEXT", Next, StringComparison.Ordinal);
        var result = Result(
            "Root: { type: object, properties: { a: { $ref: '#/components/schemas/C0' }, b: { type: string } } }",
            [.. Enumerable.Repeat(text, 150)], s_orders[0], text.Replace("NEXT", "C0", StringComparison.Ordinal));

        Assert.Contains(result.Problems, problem => problem.Descriptor == ProblemCatalog.ReferenceCycle);
    }

    [Fact]
    public void A_long_chain_that_ends_in_a_list_of_its_beginning_is_that_list()
    {
        var model = Compile(
            Root,
            [.. Enumerable.Repeat($"{{ anyOf: [{Next}, {{ type: 'null' }}] }}", 150)], s_orders[0],
            "{ type: array, items: { $ref: '#/components/schemas/C0' } }");

        Assert.Equal("C150", Assert.Single(model.Types.OfType<UnionModel>()).Name.Text);
    }

    private static TheoryData<string, int> Each(params string[] links)
    {
        var data = new TheoryData<string, int>();
        foreach (var link in links)
        {
            foreach (var length in s_lengths)
            {
                data.Add(link, length);
            }
        }

        return data;
    }

    /// <summary>As they follow each other, the other way round, and mixed.</summary>
    private static readonly Func<int, int>[] s_orders = [index => index, index => -index, index => index * 7919 % 1_009];

    private static ApiModel Compile(string root, string link, int length, Func<int, int> order) =>
        Compile(root, [.. Enumerable.Repeat(link, length)], order, "{ type: object, properties: { x: { type: string } } }");

    private static ApiModel Compile(string root, IReadOnlyList<string> links, Func<int, int> order, string end)
    {
        var result = Result(root, links, order, end);
        Assert.Empty(result.Problems.Select(problem => $"{problem.Descriptor.Id} {problem.Spot.Line} {problem.Message}"));
        return result.Model!;
    }

    private static SpecResult Result(string root, IReadOnlyList<string> links, Func<int, int> order, string end)
    {
        var schemas = links
            .Select((link, index) => $"C{index}: {link.Replace("NEXT", FormattableString.Invariant($"C{index + 1}"), StringComparison.Ordinal)}\n")
            .Append($"C{links.Count}: {end}\n")
            .Select((schema, index) => (Schema: schema, Place: order(index)))
            .OrderBy(pair => pair.Place)
            .Select(pair => pair.Schema);
        var spec = new TestSpec(root + "\n" + string.Concat(schemas).TrimEnd()) { Paths = Paths };
        SpecResult? result = null;
        SmallStack.Run(() => result = spec.Compile());
        return result!;
    }

    private static RecordModel Record(ApiModel model, string name) => Assert.IsType<RecordModel>(model.Types.Single(type => type.Name.Text == name));
}
