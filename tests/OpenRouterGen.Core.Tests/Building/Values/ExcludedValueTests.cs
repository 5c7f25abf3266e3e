using System.Globalization;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>Schemas for which no value is right, in every place that a schema has.</summary>
public class ExcludedValueTests
{
    private const string Never = """

        Never: false
        NeverToo: { $ref: '#/components/schemas/Never' }
        Some: { type: object, properties: { x: { type: string } } }
        """;

    /// <summary>Every spelling of a schema that allows nothing.</summary>
    private static readonly string[] s_spellings =
    [
        "false",
        "{ not: {} }",
        "{ not: true }",
        "{ not: { description: d } }",
        "{ type: string, not: {} }",
        "{ $ref: '#/components/schemas/Never' }",
        "{ $ref: '#/components/schemas/NeverToo' }",
        "{ allOf: [{ type: string }, false] }",
        "{ allOf: [{ $ref: '#/components/schemas/Some' }, { $ref: '#/components/schemas/NeverToo' }] }",
        "{ oneOf: [false] }",
        "{ anyOf: [{ not: {} }, { allOf: [false] }] }",
    ];

    public static TheoryData<string> Spellings() => [.. s_spellings];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_member_is_none_and_a_required_one_is_a_warning(string schema)
    {
        var result = Compile($"{{ type: object, required: [b], properties: {{ a: {schema}, b: {schema}, c: {{ type: string }} }} }}");

        Assert.Equal(["c"], Root(result).Properties.Select(property => property.WireName));
        Assert.Equal(
            [
                "ORG0024 16:56 the member 'a' at '#/components/schemas/Root' is not used: no value is right for it",
                $"ORG0025 16:{61 + schema.Length} the member 'b' at '#/components/schemas/Root' is left out: it is required, and no value is right for it",
            ],
            Said(result));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_part_of_an_allOf_takes_a_member_away_whatever_the_order(string schema)
    {
        var has = "{ type: object, properties: { a: { type: string }, c: { type: string } } }";
        var takes = $"{{ type: object, properties: {{ a: {schema} }} }}";
        foreach (var parts in new[] { $"{has}, {takes}", $"{takes}, {has}", $"{has}, {takes}, {has}" })
        {
            var result = Compile($"{{ allOf: [{parts}] }}");

            Assert.Equal(["c"], Root(result).Properties.Select(property => property.WireName));
            Assert.StartsWith("ORG0024 16:", Assert.Single(Said(result)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_list_has_no_items_and_one_with_places_has_as_many(string schema)
    {
        var result = Compile($$"""
            { type: object, properties: {
                a: { type: array, items: {{schema}} },
                b: { type: array, items: {{schema}}, minItems: 0, maxItems: 3 },
                c: { type: array, prefixItems: [{ type: string }, { type: integer }], items: {{schema}} },
                d: { type: array, prefixItems: [{}, {}], items: {{schema}}, maxItems: 1 },
                e: { type: array, items: { type: array, items: {{schema}} } } } }
            """);

        var limits = Root(result).Properties.Select(property => property.Constraints);
        Assert.Equal([0, 0, 2, 1, null], limits.Select(limit => limit.Items?.Maximum));
        Assert.Equal(0, limits.Last().EachItem?.Items?.Maximum);
        Assert.Equal(
            ["ORG0024 19:27 'prefixItems'", "ORG0024 20:27 'prefixItems'"],
            Said(result).Select(text => text[..text.IndexOf(" at", StringComparison.Ordinal)]));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_case_of_a_union_is_none(string schema)
    {
        var result = Compile($$"""
            { type: object, properties: {
                a: { oneOf: [{{schema}}, { type: string }] },
                b: { anyOf: [{ type: string }, { type: integer }, {{schema}}] },
                c: { oneOf: [{ type: 'null' }, {{schema}}, { $ref: '#/components/schemas/Some' }] } } }
            """);

        var root = Root(result);
        Assert.Equal(new ScalarRef(ScalarKind.String), root.Properties[0].Type);
        Assert.Equal(2, result.Model!.Types.OfType<UnionModel>().Single().Cases.Count);
        Assert.Equal((true, "Some"), (root.Properties[2].Type.Nullable, Assert.IsType<NamedRef>(root.Properties[2].Type).Name.Text));
        Assert.Empty(Said(result));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Additional_members_are_none_as_where_the_document_says_false(string schema)
    {
        var result = Compile($"{{ type: object, properties: {{ c: {{ type: string }} }}, additionalProperties: {schema} }}");

        Assert.Equal(new ScalarRef(ScalarKind.Json), Root(result).AdditionalProperties);
        Assert.Empty(Said(result));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_body_is_any_json_and_that_is_said(string schema)
    {
        var result = Compile(schema);

        Assert.Empty(result.Model!.Types);
        Assert.Equal("ORG0024", Assert.Single(Said(result))[..7]);
        Assert.EndsWith("is not used: no value is right for it", Said(result)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", false, "ORG0024 6:11 the query parameter 'p' of 'getRoot' is not used: no value is right for it")]
    [InlineData("query", true, "ORG0025 6:11 the query parameter 'p' of 'getRoot' is left out: it is required, and no value is right for it")]
    [InlineData("header", true, "ORG0025 6:11 the header parameter 'p' of 'getRoot' is left out: it is required, and no value is right for it")]
    [InlineData("cookie", false, "ORG0024 6:11 the cookie parameter 'p' of 'getRoot' is not used: no value is right for it")]
    public void A_parameter_is_none(string place, bool isRequired, string said)
    {
        foreach (var schema in s_spellings)
        {
            var result = new TestSpec("Root: { type: string }" + Never)
            {
                Paths = $"""
                      /root:
                        get: {"{"} operationId: getRoot, parameters: [
                              {"{"} name: p, in: {place}, required: {(isRequired ? "true" : "false")}, schema: {schema} {"}"}],
                          responses: {"{"} '204': {"{"} description: ok {"}"} {"}"} {"}"}
                    """,
            }.Compile();

            var operation = result.Model!.Client.Groups.Single().Operations.Single();
            Assert.Empty(operation.Parameters);
            Assert.Null(operation.OptionalParameters);
            Assert.Equal([said], Said(result));
        }
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("{ not: false }")]
    [InlineData("{ not: { type: string } }")]
    [InlineData("{ oneOf: [true, false] }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Never' }, {}] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Root' }] }")]
    [InlineData("{ $ref: '#/components/schemas/Loop' }")]
    public void A_member_for_which_some_value_is_right_stays(string schema)
    {
        const string Loop = "\nLoop: { anyOf: [false, { allOf: [{ $ref: '#/components/schemas/Loop' }] }] }";
        var result = Compile($"{{ type: object, required: [a], properties: {{ a: {schema} }} }}" + Loop);

        Assert.Equal(["a"], Root(result).Properties.Select(property => property.WireName));
        Assert.DoesNotContain(Said(result), text => text.Contains("no value is right", StringComparison.Ordinal));
    }

    private static SpecResult Compile(string root) => new TestSpec("Root: " + root + Never).Compile();

    private static RecordModel Root(SpecResult result) => Assert.IsType<RecordModel>(result.Model!.Types.Single(type => type.Name.Text == "Root"));

    private static List<string> Said(SpecResult result) => [.. result.Problems.Select(problem =>
        string.Create(CultureInfo.InvariantCulture, $"{problem.Descriptor.Id} {problem.Spot.Line}:{problem.Spot.Column} {problem.Message}"))];
}
