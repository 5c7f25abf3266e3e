using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>A reference that leads nowhere leaves out the operations that need it, and all such references are reported.</summary>
public class MissingReferenceTests
{
    private const string Schemas = """
        Good: { type: object, properties: { x: { type: string } } }
        Bad: { type: object, properties: { x: { $ref: '#/components/schemas/Gone' } } }
        OfBad: { type: object, properties: { bad: { $ref: '#/components/schemas/Bad' }, good: { $ref: '#/components/schemas/Good' } } }
        List: { type: array, items: { $ref: '#/components/schemas/Gone' } }
        Lists: { type: array, items: { $ref: '#/components/schemas/List' } }
        Map: { type: object, additionalProperties: { $ref: '#/components/schemas/Lost' } }
        Part: { allOf: [{ $ref: '#/components/schemas/Good' }, { $ref: '#/components/schemas/Lost' }] }
        Either: { oneOf: [{ $ref: '#/components/schemas/Good' }, { $ref: '#/components/schemas/Lost' }] }
        Alias: { $ref: '#/components/schemas/Gone' }
        Circle: { type: object, properties: { c: { $ref: '#/components/schemas/Circle' }, l: { $ref: '#/components/schemas/Lists' } } }
        """;

    [Theory]
    [InlineData("Bad")]
    [InlineData("OfBad")]
    [InlineData("List")]
    [InlineData("Lists")]
    [InlineData("Map")]
    [InlineData("Part")]
    [InlineData("Either")]
    [InlineData("Alias")]
    [InlineData("Circle")]
    [InlineData("Gone")]
    public void Only_what_needs_it_is_left_out(string schema)
    {
        // Twice, since the second operation finds the types built; and in another order.
        foreach (var schemas in new[] { new[] { "Good", schema, schema, "Good" }, [schema, "OfBad", "Good", schema, "Circle"] })
        {
            var spec = new TestSpec(Schemas) { Paths = string.Concat(schemas.Select(Path)) };
            var result = spec.Compile();
            var good = schemas.Index().Where(item => item.Item == "Good").Select(item => $"get{item.Index}");

            Assert.Equal(good, result.Model!.Client.Groups.SelectMany(group => group.Operations).Select(operation => operation.OperationId));
            Assert.Equal(schemas.Count(item => item != "Good"), result.Problems.Count(problem => problem.Descriptor == ProblemCatalog.LeftOut));
            Assert.Contains(result.Problems, problem => problem.Descriptor == ProblemCatalog.ReferenceNotFound);
            Assert.DoesNotContain(result.Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        }
    }

    [Fact]
    public void Every_one_is_reported_once_where_it_stands()
    {
        var spec = new TestSpec(Schemas) { Paths = string.Concat(new[] { "OfBad", "Lists", "Map", "Part", "Either", "Alias", "Circle", "Bad" }.Select(Path)) };
        var missing = spec.Compile().Problems.Where(problem => problem.Descriptor == ProblemCatalog.ReferenceNotFound).ToList();

        Assert.Equal(6, missing.Count);
        Assert.Equal(6, missing.Select(problem => problem.Spot.Line).Distinct().Count());
    }

    [Fact]
    public void Where_nothing_needs_it_nothing_is_left_out()
    {
        var spec = new TestSpec(Schemas) { Paths = Path("Good", 0) };

        Assert.Empty(spec.Compile().Problems);
    }

    [Fact]
    public void A_parameter_a_body_and_an_answer_that_are_missing_leave_their_operations_out()
    {
        var spec = new TestSpec("Good: { type: string }")
        {
            Paths = """
                  /a: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/Gone' }], responses: { '204': { description: ok } } } }
                  /b: { post: { operationId: b, requestBody: { $ref: '#/components/requestBodies/Gone' }, responses: { '204': { description: ok } } } }
                  /c: { get: { operationId: c, responses: { '200': { $ref: '#/components/responses/Gone' } } } }
                  /d: { get: { operationId: d, responses: { '204': { description: ok } } } }
                """,
        };
        var result = spec.Compile();

        Assert.Equal(["d"], result.Model!.Client.Groups.SelectMany(group => group.Operations).Select(operation => operation.OperationId));
        Assert.Equal(3, result.Problems.Count(problem => problem.Descriptor == ProblemCatalog.ReferenceNotFound));
    }

    [Theory]
    [InlineData("'204': { description: ok }, '404': { $ref: '#/components/responses/Gone' }")]
    [InlineData("'204': { description: ok }, '4XX': { $ref: '#/components/responses/Gone' }")]
    [InlineData("'204': { description: ok }, default: { $ref: '#/components/responses/Gone' }")]
    [InlineData("default: { description: ok }, '500': { $ref: '#/components/responses/Gone' }")]
    [InlineData("'200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Good' } } } }, '302': { $ref: 'gone.yaml' }")]
    public void A_failure_that_is_missing_leaves_nothing_else_out(string responses)
    {
        var spec = new TestSpec("Good: { type: string }") { Paths = $"  /a: {{ get: {{ operationId: a, responses: {{ {responses} }} }} }}" };
        var result = spec.Compile();

        Assert.Equal(ProblemCatalog.ReferenceNotFound, Assert.Single(result.Problems).Descriptor);
        var operation = Assert.Single(Assert.Single(result.Model!.Client.Groups).Operations);
        Assert.Equal(responses.Contains("'404'", StringComparison.Ordinal) ? [404] : responses.Contains("'500'", StringComparison.Ordinal) ? [500] : [],
            operation.Errors.Select(error => error.Status));
    }

    [Theory]
    [InlineData("default: { $ref: '#/components/responses/Gone' }")]
    [InlineData("'200': { $ref: '#/components/responses/Gone' }, default: { description: ok }")]
    [InlineData("'2XX': { $ref: '#/components/responses/Gone' }")]
    public void The_answer_of_success_is_needed(string responses)
    {
        var spec = new TestSpec("Good: { type: string }") { Paths = $"  /a: {{ get: {{ operationId: a, responses: {{ {responses} }} }} }}" };

        Assert.Empty(spec.Compile().Model!.Client.Groups);
    }

    [Theory]
    [InlineData("$ref: #/components/schemas/Good\n", "null: in YAML '#' begins a comment behind a blank, so the reference stands in quotes")]
    [InlineData("$ref:\n", "null: in YAML '#' begins a comment behind a blank, so the reference stands in quotes")]
    [InlineData("{ $ref: 5 }", "the number 5")]
    [InlineData("{ $ref: true }", "the boolean true")]
    public void A_reference_that_is_no_text_is_reported(string reference, string described)
    {
        foreach (var schema in new[] { "Bad", "OfBad", "List" })
        {
            var spec = new TestSpec($"""
                Good: {"{ type: object, properties: { x: { type: string } } }"}
                Bad:
                  {reference}
                OfBad:
                  type: object
                  properties:
                    bad:
                      {reference}
                List:
                  type: array
                  items:
                    {reference}
                """) { Paths = Path(schema, 0) + Path("Good", 1) };
            var result = spec.Compile();

            Assert.Equal("get1", Assert.Single(Assert.Single(result.Model!.Client.Groups).Operations).OperationId);
            Assert.Equal([ProblemCatalog.WrongShape, ProblemCatalog.LeftOut], result.Problems.Select(problem => problem.Descriptor));
            Assert.Equal(["'$ref'", "a text", described], result.Problems[0].Arguments);
        }
    }

    [Fact]
    public void A_member_may_be_named_as_a_reference_is()
    {
        var spec = new TestSpec("Root: { type: object, properties: { $ref: { type: string }, other: { type: object, properties: { $ref: {} } } } }");

        Assert.Empty(spec.Compile().Problems);
    }

    private static string Path(string schema, int index) =>
        $"  /p{index}: {{ get: {{ operationId: get{index}, responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: "
            + $"{{ $ref: '#/components/schemas/{schema}' }} }} }} }} }} }} }}\n";
}
