using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Reference;

/// <summary>An example compiles, whatever an operation demands and whatever the document states as an example.</summary>
public sealed class ExampleTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    private static readonly (string Schema, string Code)[] s_bodies =
    [
        ("{ type: object, required: [a], properties: { a: { type: string, example: \"it's \\\"so\\\"\" } } }", "A = \"it's \\\"so\\\"\""),
        ("{ type: object, required: [a], properties: { a: { type: integer, minimum: 5 } } }", "A = 5,"),
        ("{ type: object, required: [a], properties: { a: { type: string, enum: [x, y], example: y } } }", ".Y,"),
        (
            "{ type: object, required: [a], properties: { a: { type: string, format: date-time, example: '2026-01-31T12:00:00Z' } } }",
            "new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero)"),
        ("{ type: object, required: [a], properties: { a: { type: string, format: uuid } } }", "Guid.NewGuid()"),
        ("{ type: object, required: [a], properties: { a: { type: string, format: uri } } }", "new Uri("),
        ("{ type: object, required: [a], properties: { a: { type: string, format: date } } }", "DateOnly.FromDateTime(DateTime.UtcNow)"),
        ("{ type: object, required: [a], properties: { a: { type: string, contentEncoding: base64 } } }", "File.ReadAllBytes("),
        ("{ type: object, required: [a], properties: { a: { type: number, minimum: 0, exclusiveMaximum: 1 } } }", "A = 0.5"),
        ("{ type: object, required: [a], properties: { a: { type: boolean, example: false } } }", "A = false"),
        ("{ type: object, required: [a], properties: { a: {} } }", "JsonElement.Parse("),
        ("{ type: object, required: [a], properties: { a: { type: array, minItems: 2, items: { type: integer } } } }", "A = [1, 1]"),
        (
            "{ type: object, required: [a], properties: { a: { type: array, items: { type: object, required: [b], properties: { b: { type: string } } } } } }",
            "B = \"text\""),
        (
            "{ type: object, required: [a], properties: { a: { type: object, additionalProperties: { type: integer } } } }",
            "new Dictionary<string, long>"),
        ("{ type: object, required: [a], properties: { a: { oneOf: [{ type: string }, { type: integer }], example: 3 } } }", "(3),"),
        (
            "{ type: object, required: [a], properties: { a: { oneOf: [{ type: array, items: { type: string } }, { type: integer }] } } }",
            "(IReadOnlyList<string>)"),
        ("{ type: object, required: [a], properties: { a: { type: string, example: 5 } } }", "A = \"text\""),
        ("{ type: object, required: [a], properties: { a: { type: [string, 'null'], example: null } } }", "A = "),
        (
            "{ type: object, required: [type, a], properties: { type: { type: string, const: x }, a: { type: string } }, example: { type: x, a: b } }",
            "A = \"b\""),
        (
            "{ type: object, required: [a], properties: { a: { type: string }, r: { type: string, readOnly: true } }, example: { a: b, r: c } }",
            "A = \"b\""),
        ("{ type: object, required: [File, Uri], properties: { File: { type: string }, Uri: { type: string, format: uri } } }", "File = \"text\""),
        ("{ type: array, items: { type: string }, example: [one] }", ", [\"one\"])"),
        ("{ type: string, example: one }", ", \"one\")"),
    ];

    private static readonly (string Content, string Code)[] s_contents =
    [
        (
            "{ multipart/form-data: { schema: { type: object, required: [file], properties: { file: { type: string, format: binary } } } } }",
            "FilePart.FromFile("),
        (
            "{ application/octet-stream: { schema: { type: string, format: binary } } }",
            "FilePart.FromFile("),
        (
            "{ text/plain: { schema: { type: string } } }",
            ", \"text\")"),
        (
            "{ application/x-www-form-urlencoded: { schema: { type: object, required: [n], properties: { n: { type: integer } } } } }",
            "N = 1"),
        (
            "{ application/x-ndjson: { schema: { type: object, required: [n], properties: { n: { type: integer } } } } }",
            "N = 1"),
        (
            "{ application/json: { schema: { type: object, required: [n], properties: { n: { type: integer } } }, examples: { one: { value: { n: 7 } } } } }",
            "N = 7"),
    ];

    // One client has them all: a compilation for each would take minutes.
    [Fact]
    public async Task An_example_is_what_the_document_states_as_far_as_it_fits()
    {
        var bodies = s_bodies.Select(body => (Content: $"{{ application/json: {{ schema: {body.Schema} }} }}", body.Code)).Concat(s_contents).ToList();
        _bench.Write("api.yaml", Document([.. bodies.Select(body => body.Content)]));
        Assert.Empty(await ReferenceProgram.CompileAsync(_bench, "--from", "api.yaml", "--no-bundled-overlay"));
        var examples = ReferenceProgram.Examples(Path.Combine(_bench.Root, "pages"));
        Assert.Equal(bodies.Count, examples.Count);
        Assert.All(bodies.Zip(examples), pair => Assert.Contains(pair.First.Code, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("File")]
    [InlineData("Type")]
    [InlineData("Range")]
    [InlineData("Console")]
    public async Task A_type_that_the_platform_has_as_well_is_named_so_that_it_is_meant(string name)
    {
        var schema = $"{{ type: object, x-openroutergen-type: {name}, required: [at], properties: {{ at: {{ type: string, format: date-time }} }} }}";
        _bench.Write("api.yaml", Document($"{{ application/json: {{ schema: {schema} }} }}"));
        Assert.Empty(await ReferenceProgram.CompileAsync(_bench, "--from", "api.yaml", "--no-bundled-overlay", "--namespace", "My.Api"));
        Assert.Contains($"new global::My.Api.{name}\n", Assert.Single(ReferenceProgram.Examples(Path.Combine(_bench.Root, "pages"))), StringComparison.Ordinal);
    }

    private static string Document(params string[] contents) => $$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
        {{string.Join('\n', contents.Select(Operation))}}
        """;

    // Their names are in the order of the list.
    private static string Operation(string content, int index) => $$"""
          /a{{index}}/{id}:
            post:
              operationId: post{{(char)('A' + (index / 26))}}{{(char)('a' + (index % 26))}}
              tags: [one]
              parameters: [{ name: id, in: path, required: true, schema: { type: string }, example: my-id }]
              requestBody: { required: true, content: {{content}} }
              responses: { '204': { description: done } }
        """;
}
