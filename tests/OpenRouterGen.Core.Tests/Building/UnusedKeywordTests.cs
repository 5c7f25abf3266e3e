using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>What a schema says of members or items and C# has no type for is one located problem, and raw JSON.</summary>
public class UnusedKeywordTests
{
    [Theory]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, patternProperties: { '^x-': { type: string } } }", "'patternProperties' at", 64)]
    [InlineData("Root: { type: object, patternProperties: { '^x-': { type: string }, '^y-': { type: integer } } }", "'patternProperties' at", 27)]
    [InlineData("Root: { type: object, additionalProperties: { type: integer }, patternProperties: { '^x-': { type: string } } }",
        "'patternProperties' at", 68)]
    [InlineData("Root: { type: array, prefixItems: [{ type: string }, { type: integer }] }", "'prefixItems' at", 26)]
    [InlineData("Root: { type: array, items: { type: string }, prefixItems: [{ type: integer }] }", "'prefixItems' at", 51)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, if: {}, then: { properties: { b: { type: string } } } }", "'then' at", 72)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, else: { properties: { b: { type: string } } } }", "'else' at", 64)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, dependentSchemas: { a: { properties: { b: {} } } } }", "'dependentSchemas' at", 64)]
    [InlineData("Root: { oneOf: [{ type: string }, { type: integer }], anyOf: [{ type: string }, { type: boolean }] }", "'anyOf' at", 59)]
    [InlineData("Root: { allOf: [{ oneOf: [{ type: string }, { type: integer }] }, { oneOf: [{ type: string }, { type: boolean }] }] }",
        "the first list of cases at", 11)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, not: { required: [b] } }", "'not' at", 64)]
    [InlineData("Root: { type: array, items: { type: string }, contains: { const: x } }", "'contains' at", 51)]
    [InlineData("Root: { type: array, items: { type: string }, uniqueItems: true }", "'uniqueItems' at", 51)]
    [InlineData("Root: { type: object, additionalProperties: { type: integer }, propertyNames: { pattern: x } }", "'propertyNames' at", 68)]
    [InlineData("Root: { type: object, additionalProperties: { type: integer }, minProperties: 1 }", "'minProperties' at", 68)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, maxProperties: 1 }", "'maxProperties' at", 64)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, dependentRequired: { a: [b] } }", "'dependentRequired' at", 64)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, unevaluatedProperties: { type: string } }", "'unevaluatedProperties' at", 64)]
    [InlineData("Root: { type: array, items: { type: string }, unevaluatedItems: { type: string } }", "'unevaluatedItems' at", 51)]
    [InlineData("Root: { allOf: [{ type: array, items: { type: string } }, { uniqueItems: true }] }", "'uniqueItems' at", 65)]
    [InlineData("Root: { type: integer, multipleOf: 5 }", "'multipleOf' at", 28)]
    [InlineData("Root: { type: [integer, string], multipleOf: 5 }", "'multipleOf' at", 38)]
    [InlineData("Root: { type: [string, 'null'], format: uri, maxLength: 9 }", "'maxLength' at", 50)]
    [InlineData("Root: { $dynamicRef: '#x' }", "'$dynamicRef' at", 13)]
    [InlineData("Root: { const: { a: 1 } }", "'const' at", 13)]
    [InlineData("Root: { type: string, format: uri, maxLength: 9 }", "'maxLength' at", 40)]
    [InlineData("Root: { type: string, format: date-time, pattern: Z }", "'pattern' at", 46)]
    [InlineData("Root: { type: integer, format: unix-time, minimum: 1 }", "'minimum' at", 47)]
    [InlineData("Root: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }", "'discriminator' at", 67)]
    [InlineData("Root: { type: object, required: [a, zz], properties: { a: { type: string } } }", "'required' at", 27)]
    [InlineData("Root: { type: object, required: [zz], additionalProperties: { type: string } }", "'required' at", 27)]
    [InlineData("Root: { allOf: [{ type: object, properties: { a: { type: string } } }, { required: [b] }] }", "'required' at", 78)]
    [InlineData("Root: { enum: [[1], { a: 1 }] }", "'enum' at", 13)]
    [InlineData("Root: { type: integer, enum: [1, 2] }", "'enum' at", 28)]
    [InlineData("Root: { type: array, items: { type: number, enum: [0.5, 1] } }", "'enum' at", 49)]
    [InlineData("Root: { type: object, properties: { a: { type: string } }, anyOf: [{ required: [a] }, {}] }", "which members the cases at", 11)]
    [InlineData("Root: { type: object, required: true, properties: { a: { type: string } } }", "'required' at", 27)]
    [InlineData("Root: { type: object, required: a, properties: { a: { type: string } } }", "'required' at", 27)]
    [InlineData("Root: { type: string, minLength: 5, maxLength: 3 }", "'minLength' at", 27)]
    [InlineData("Root: { type: integer, minimum: 5, maximum: 3 }", "'minimum' at", 28)]
    [InlineData("Root: { type: number, exclusiveMinimum: 3, maximum: 3 }", "'exclusiveMinimum' at", 27)]
    [InlineData("Root: { type: array, items: { type: string }, minItems: 2, maxItems: 1 }", "'minItems' at", 51)]
    [InlineData("Root: { type: string, pattern: '[' }", "'pattern' at", 27)]
    [InlineData("Root: { type: string, pattern: '^[a-z]++$' }", "'pattern' at", 27)]
    public void It_is_reported_where_it_stands(string schema, string what, int column)
    {
        var problem = new TestSpec(schema).Problem();

        Assert.Equal(ProblemCatalog.NotUsed, problem.Descriptor);
        Assert.Equal(column, problem.Spot.Column);
        Assert.StartsWith(what + " '#/components/schemas/Root", problem.Arguments[0], StringComparison.Ordinal);
    }

    // No regular expression of a text that is no text in C#, a value of another type, a part that is met several times.
    [Theory]
    [InlineData("{ type: string, format: uri, pattern: '[' }", "pattern")]
    [InlineData("{ type: string, format: date-time, pattern: '^[a-z]++$' }", "pattern")]
    [InlineData("{ type: string, contentEncoding: base64, pattern: '[' }", "pattern")]
    [InlineData("{ type: [string, 'null'], format: uuid, pattern: '[' }", "pattern")]
    [InlineData("{ allOf: [{ type: string, format: uri }, { pattern: '[' }] }", "pattern")]
    [InlineData("{ $ref: '#/components/schemas/Address', pattern: '[' }", "pattern")]
    [InlineData("{ type: string, format: date, enum: [[1]] }", "enum")]
    [InlineData("{ type: integer, const: [1] }", "const")]
    [InlineData("{ type: [integer, string, boolean], multipleOf: 5 }", "multipleOf")]
    public void A_keyword_is_reported_once(string schema, string keyword)
    {
        var problems = new TestSpec($"Root: {{ type: object, properties: {{ a: {schema} }} }}\nAddress: {{ type: string, format: uri }}").Compile().Problems;

        var reported = Assert.Single(problems, problem => problem.Arguments[0].StartsWith($"'{keyword}' at", StringComparison.Ordinal));
        Assert.Equal(problems.Count, problems.Select(problem => problem.Spot).Distinct().Count());
        Assert.Equal(ProblemCatalog.NotUsed, reported.Descriptor);
    }

    // The same schema as JSON, as a form and as a parameter.
    [Fact]
    public void So_is_a_member_without_a_right_value_wherever_its_schema_stands()
    {
        var problems = new TestSpec("Root: { type: object, required: [a], properties: { a: false, b: { type: string } } }")
        {
            Paths = """
              /root:
                post:
                  operationId: send
                  parameters: [{ name: q, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Root' } }]
                  requestBody:
                    content:
                      application/json: { schema: { $ref: '#/components/schemas/Root' } }
                      multipart/form-data: { schema: { $ref: '#/components/schemas/Root' } }
                  responses: { '204': { description: ok } }
            """,
        }.Compile().Problems;

        Assert.Single(problems, problem => problem.Arguments[0].Contains("'a'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("multipleOf: 2")]
    [InlineData("not: { const: 3 }")]
    [InlineData("uniqueItems: true")]
    [InlineData("contains: { const: 1 }")]
    [InlineData("minProperties: 1")]
    [InlineData("propertyNames: { minLength: 2 }")]
    [InlineData("dependentRequired: { x: [y] }")]
    [InlineData("unevaluatedProperties: { type: string }")]
    [InlineData("if: {}, then: { maximum: 9 }")]
    public void What_stands_beside_a_reference_and_is_not_checked_is_reported_where_it_counts(string beside)
    {
        var spec = new TestSpec(
            $"Root: {{ type: object, properties: {{ a: {{ description: d, $ref: '#/components/schemas/Other', {beside} }} }} }}\nOther: {{ type: integer }}");
        var problem = spec.Problem();

        Assert.Equal(ProblemCatalog.NotUsed, problem.Descriptor);
        Assert.EndsWith(" at '#/components/schemas/Root/properties/a'", problem.Arguments[0], StringComparison.Ordinal);
        Assert.Empty(spec.CompileAs("3.0.3").Problems);
    }

    [Theory]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string } } }")]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string } }, anyOf: [{ required: [a] }, {}] }")]
    [InlineData("{ type: string, enum: [a, b] }")]
    [InlineData("{ type: string, pattern: '(?i)^\\p{L}+$' }")]
    [InlineData("{ type: array, items: { type: string }, uniqueItems: false }")]
    [InlineData("{ type: array, items: { type: string }, unevaluatedItems: false }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, unevaluatedProperties: false }")]
    [InlineData("{ type: object, properties: { a: { type: string } }, additionalProperties: false }")]
    [InlineData("{ const: 3 }")]
    [InlineData("{ type: integer, maxLength: 3 }")]
    [InlineData("{ type: string, maximum: 3 }")]
    [InlineData("{ type: string, format: email, maxLength: 9 }")]
    [InlineData("{ if: { type: string } }")]
    public void What_demands_nothing_is_no_problem(string schema) => new TestSpec($"Root: {schema}").Model();

    [Theory]
    [InlineData("{ type: object, patternProperties: { '^x-': { type: integer } } }")]
    [InlineData("{ patternProperties: { '.*': { type: integer } } }")]
    [InlineData("{ type: object, additionalProperties: false, patternProperties: { '^x-': { type: integer } } }")]
    public void One_pattern_alone_says_what_the_values_of_a_map_are(string schema)
    {
        var member = Assert.Single(new TestSpec($"Root: {{ type: object, properties: {{ m: {schema} }} }}").Record("Root").Properties);

        Assert.Equal(new MapRef(new ScalarRef(ScalarKind.Int64)), member.Type);
    }

    [Theory]
    [InlineData("prefixItems: [{ type: string }]")]
    [InlineData("type: array, prefixItems: [{ type: string }], items: { type: integer }")]
    [InlineData("type: array, prefixItems: [{ type: string }], items: false")]
    public void Items_of_several_types_are_raw(string list)
    {
        var result = new TestSpec($"Root: {{ type: object, properties: {{ m: {{ {list} }} }} }}").Compile();

        Assert.Equal(new ListRef(new ScalarRef(ScalarKind.Json)), Assert.Single(((RecordModel)Assert.Single(result.Model!.Types)).Properties).Type);
    }

    [Theory]
    [InlineData("\nwebhooks:\n  made: { post: { responses: { '200': { description: ok } } } }", "'webhooks' of the document")]
    [InlineData("\nwebhooks: {}", null)]
    public void Webhooks_are_one_problem(string webhooks, string? what)
    {
        var problems = Problems("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}" + webhooks);

        Assert.Equal(what is null ? [] : [what], problems);
    }

    [Fact]
    public void Callbacks_are_one_problem_for_their_operation() => Assert.Equal(["'callbacks' of the operation 'getA'"], Problems("""
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /a: { get: { operationId: getA, callbacks: { done: { '{$request.body#/url}': { post: {} } } }, responses: { '204': { description: ok } } } }
        """));

    private static IEnumerable<string> Problems(string document) => SpecCompiler.Compile(
        new SpecSources(new SpecSource("spec.yaml", document, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, new()),
        CancellationToken.None).Problems.Where(problem => problem.Descriptor == ProblemCatalog.NotUsed).Select(problem => problem.Arguments[0]);

    [Theory]
    [InlineData("{ type: object, properties: { a: { type: string, required: true } } }", true)]
    [InlineData("{ type: object, properties: { a: { type: array, required: true, items: { type: string } } } }", true)]
    [InlineData("{ type: object, properties: { a: { type: object, required: true, properties: { b: { type: string } } } } }", true)]
    [InlineData("{ type: object, properties: { a: { type: string, required: false } } }", false)]
    [InlineData("{ type: object, properties: { required: { type: boolean } }, required: [required] }", false)]
    public void A_member_that_calls_itself_required_is_reported(string schema, bool isReported) => Assert.Equal(
        isReported ? ["what an object must have is a list of names beside its 'properties'"] : [],
        new TestSpec("Root: " + schema).Compile().Problems.Select(problem => problem.Arguments[1]));
}
