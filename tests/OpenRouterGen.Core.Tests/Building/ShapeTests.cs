using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

/// <summary>A part that is a text where a mapping or a list is needed, or the like, is one located error: nothing of it reaches the client.</summary>
public class ShapeTests
{
    private const string Operation = "/root: { get: { operationId: getRoot, tags: [Things], responses: { '204': { description: ok } }, § } }";

    [Theory]
    [InlineData("{ properties: [a] }", "'properties' at", "a mapping", "a list")]
    [InlineData("{ type: { a: b } }", "'type' at", "a text or a list of texts", "a mapping")]
    [InlineData("{ oneOf: { a: {} } }", "'oneOf' at", "a list", "a mapping")]
    [InlineData("{ anyOf: a }", "'anyOf' at", "a list", "the text 'a'")]
    [InlineData("{ allOf: { $ref: '#/components/schemas/Other' } }", "'allOf' at", "a list", "a mapping")]
    [InlineData("{ type: string, enum: a }", "'enum' at", "a list", "the text 'a'")]
    [InlineData("{ type: object, required: { a: true } }", "'required' at", "a list", "a mapping")]
    [InlineData("{ additionalProperties: string }", "'additionalProperties' at", "a schema or a boolean", "the text 'string'")]
    [InlineData("{ additionalProperties: [{}] }", "'additionalProperties' at", "a schema or a boolean", "a list")]
    [InlineData("{ type: string, pattern: [a] }", "'pattern' at", "a text", "a list")]
    [InlineData("{ type: string, format: { a: b } }", "'format' at", "a text", "a mapping")]
    [InlineData("{ $ref: ['#/components/schemas/Other'] }", "'$ref' at", "a text", "a list")]
    [InlineData("{ type: object, discriminator: [a] }", "'discriminator' at", "a mapping", "a list")]
    public void A_keyword_of_a_schema_has_its_shape(string schema, string what, string expected, string actual)
    {
        var problem = new TestSpec($"Root: {{ type: object, properties: {{ m: {schema} }} }}\nOther: {{ type: string }}").Problem();

        Assert.Equal((ProblemCatalog.WrongShape, 8), (problem.Descriptor, problem.Spot.Line - 8));
        Assert.Equal([what + " '#/components/schemas/Root/properties/m'", expected, actual], problem.Arguments);
    }

    // Null is nothing, and an empty list is the mapping of an exporter that knows no empty one.
    [Theory]
    [InlineData("{ type: object, properties: [] }")]
    [InlineData("{ type: object, properties: null, required: null }")]
    [InlineData("{ type: object, additionalProperties: [] }")]
    [InlineData("{ type: array, items: [] }")]
    [InlineData("[]")]
    [InlineData("{ type: string, enum: null, nullable: null }")]
    public void Nothing_is_no_wrong_shape(string schema) =>
        Assert.Empty(new TestSpec($"Root: {{ type: object, properties: {{ m: {schema} }} }}").Compile().Problems);

    [Theory]
    [InlineData("nullable: 'true'", "nullable")]
    [InlineData("readOnly: 1", "readOnly")]
    [InlineData("writeOnly: 'yes'", "writeOnly")]
    [InlineData("deprecated: 'on'", "deprecated")]
    public void What_is_neither_true_nor_false_is_reported(string keyword, string key)
    {
        var problem = new TestSpec($"Root: {{ type: object, properties: {{ m: {{ type: string, {keyword} }} }} }}").Problem();

        Assert.Equal(ProblemCatalog.NotUsed, problem.Descriptor);
        Assert.Equal([$"'{key}' at '#/components/schemas/Root/properties/m'", "it is neither true nor false"], problem.Arguments);
    }

    [Theory]
    [InlineData("parameters: { name: a, in: query }", "ORG0005 'parameters' of 'getRoot' should be a list but is a mapping")]
    [InlineData("parameters: [a]", "ORG0005 a parameter of 'getRoot' should be a mapping with 'name' and 'in' but is the text 'a'")]
    [InlineData("parameters: [{ name: a, in: query, content: [b] }]",
        "ORG0005 'content' of the parameter 'a' of 'getRoot' should be a mapping but is a list")]
    [InlineData("parameters: [{ name: a, in: query, required: 'true', schema: {} }]",
        "ORG0024 'required' of the parameter 'a' of 'getRoot' is not used: it is neither true nor false")]
    [InlineData("parameters: [{ name: a, in: Query, schema: {} }]",
        "ORG0005 the parameter 'a' of 'getRoot' should be in 'path', 'query', 'header' or 'cookie' but is in 'Query'")]
    [InlineData("parameters: [{ name: a, in: body, schema: {} }]",
        "ORG0005 the parameter 'a' of 'getRoot' should be in 'path', 'query', 'header' or 'cookie' but is in 'body', "
            + "which is a 'requestBody' since OpenAPI 3.0")]
    [InlineData("requestBody: [a]", "ORG0005 'requestBody' of 'getRoot' should be a mapping but is a list")]
    [InlineData("requestBody: { content: [application/json] }", "ORG0005 'content' of the body of 'getRoot' should be a mapping but is a list")]
    [InlineData("requestBody: { content: { application/json: a } }",
        "ORG0005 'application/json' of the body of 'getRoot' should be a mapping but is the text 'a'")]
    [InlineData("requestBody: { content: { multipart/form-data: { schema: { properties: { a: { type: string } } }, encoding: [a] } } }",
        "ORG0005 'encoding' of the body of 'getRoot' should be a mapping but is a list")]
    [InlineData("requestBody: { required: 'yes', content: { application/json: {} } }",
        "ORG0024 'required' of the body of 'getRoot' is not used: it is neither true nor false")]
    [InlineData("requestBody: { schema: { type: string } }",
        "ORG0025 'schema' of the body of 'getRoot' is left out: a schema stands within a media type of 'content', as of 'application/json'")]
    [InlineData("deprecated: 'true'", "ORG0024 'deprecated' of 'getRoot' is not used: it is neither true nor false")]
    [InlineData("servers: { url: 'https://api.example.com' }", "ORG0005 'servers' of 'getRoot' should be a list but is a mapping")]
    public void A_part_of_an_operation_has_its_shape(string part, string expected) =>
        Assert.Contains(expected, Problems("  " + Operation.Replace("§", part, StringComparison.Ordinal)));

    [Theory]
    [InlineData("responses: [a]", "ORG0005 'responses' of 'getRoot' should be a mapping but is a list")]
    [InlineData("responses: { '200': done }", "ORG0005 the answer 200 of 'getRoot' should be a mapping but is the text 'done'")]
    [InlineData("responses: { '200': { content: [application/json] } }", "ORG0005 'content' of the answer 200 of 'getRoot' should be a mapping but is a list")]
    [InlineData("responses: { '200': { schema: { type: string } } }",
        "ORG0025 'schema' of the answer 200 of 'getRoot' is left out: a schema stands within a media type of 'content', as of 'application/json'")]
    public void An_answer_has_its_shape(string part, string expected) =>
        Assert.Equal([expected], Problems($"  /root: {{ get: {{ operationId: getRoot, {part} }} }}"));

    [Theory]
    [InlineData("  /root: text", "ORG0005 the path '/root' should be a mapping but is the text 'text'")]
    [InlineData("  /root: { get: text }", "ORG0005 the operation 'get' of '/root' should be a mapping but is the text 'text'")]
    [InlineData("  /root: { parameters: a, get: { responses: { '204': {} } } }",
        "ORG0005 'parameters' of the path '/root' should be a list but is the text 'a'")]
    [InlineData("  - /root: {}", "ORG0005 'paths' of the document should be a mapping but is a list")]
    public void A_path_has_its_shape(string paths, string expected) => Assert.Equal([expected], Problems(paths));

    [Theory]
    [InlineData("components: [a]", "'components' of the document", "a mapping", "a list")]
    [InlineData("components: { schemas: [a] }", "'schemas' of 'components'", "a mapping", "a list")]
    [InlineData("components: { parameters: a }", "'parameters' of 'components'", "a mapping", "the text 'a'")]
    [InlineData("tags: { name: a }", "'tags' of the document", "a list", "a mapping")]
    public void A_part_of_the_document_has_its_shape(string part, string what, string expected, string actual)
    {
        var problem = Assert.Single(Whole(part).Problems);

        Assert.Equal(ProblemCatalog.WrongShape, problem.Descriptor);
        Assert.Equal([what, expected, actual], problem.Arguments);
    }

    [Theory]
    [InlineData("components: []")]
    [InlineData("components: { schemas: [], responses: null }")]
    [InlineData("tags: null")]
    public void An_empty_part_of_the_document_is_none(string part) => Assert.Empty(Whole(part).Problems);

    [Fact]
    public void What_several_operations_share_is_reported_once()
    {
        const string Paths = """
              /a: { parameters: [text], get: { operationId: getA, responses: { '204': {} } }, post: { operationId: postA, responses: { '204': {} } } }
            """;

        Assert.Single(Problems(Paths));
    }

    private static IReadOnlyList<string> Problems(string paths) =>
        [.. (new TestSpec("Root: { type: string }") with { Paths = paths }).Compile().Problems.Select(Shown)];

    private static SpecResult Whole(string part) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("spec.yaml", $$"""
                openapi: 3.1.0
                info: { title: Test, version: '1' }
                servers: [{ url: 'https://api.example.com' }]
                paths: { /a: { get: { operationId: getA, responses: { '204': {} } } } }
                {{part}}
                """, Bundled: false),
            Model.EquatableList<SpecSource>.Empty,
            Model.EquatableList<SpecSource>.Empty,
            new Core.Building.BuildOptions()),
        CancellationToken.None);

    private static string Shown(Problem problem) => string.Create(CultureInfo.InvariantCulture, $"{problem.Descriptor.Id} {problem.Message}");
}
