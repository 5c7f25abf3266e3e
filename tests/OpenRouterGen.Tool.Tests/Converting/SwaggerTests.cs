using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Converting;

/// <summary>What Swagger 2.0 says is sent and read as it says it, whatever the library makes of it.</summary>
public sealed class SwaggerTests : IDisposable
{
    private const string Document = """
        swagger: '2.0'
        info: { title: Old, version: '1' }
        host: api.example.com
        schemes: [https]
        produces: [application/json]
        parameters: { Shared: { name: shared, in: query, type: array, items: { type: string } } }
        responses: { Done: { description: done } }
        paths:
          /a:
            parameters: [{ name: all, in: query, type: array, items: { type: string } }]
            get:
              operationId: getA
              parameters:
              - § 
              responses: { '200': { description: ok, schema: { type: string } } }
            delete:
              operationId: deleteA
              responses: { '204': { description: gone }, '200': { $ref: '#/responses/Done' } }
            post:
              operationId: postA
              consumes: [application/x-www-form-urlencoded]
              parameters:
              - { name: tags, in: formData, required: true, type: array, items: { type: string } }
              - { name: other, in: formData, type: array, items: { type: string }, collectionFormat: multi }
              responses: { '200': { description: ok, schema: { type: string } } }

        """;

    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("{ name: p, in: query, type: array, items: { type: string } }", "p, in: query, explode: false")]
    [InlineData("{ name: p, in: query, type: array, items: { type: string }, collectionFormat: csv }", "p, in: query, explode: false")]
    [InlineData("{ name: p, in: query, type: array, items: { type: string }, collectionFormat: multi }", "p, in: query, schema:")]
    [InlineData("{ name: p, in: query, type: array, items: { type: string }, collectionFormat: pipes }", "p, in: query, style: pipeDelimited, schema:")]
    [InlineData("{ name: p, in: header, type: array, items: { type: string } }", "p, in: header, schema:")]
    [InlineData("{ name: p, in: query, type: integer, minimum: 1, exclusiveMinimum: true }", "p, in: query, schema:, exclusiveMinimum: 1,")]
    [InlineData("{ name: p, in: query, type: integer, maximum: 9, exclusiveMaximum: true, minimum: 1 }", "exclusiveMaximum: 9, minimum: 1,")]
    public async Task A_parameter_is_written_as_before(string parameter, string expected) =>
        Assert.Contains(expected, await Converted(parameter), StringComparison.Ordinal);

    [Fact]
    public async Task Parameters_of_a_path_and_shared_ones_too()
    {
        var text = await Converted("{ $ref: '#/parameters/Shared' }");
        Assert.Contains("name: all, in: query, explode: false", text, StringComparison.Ordinal);
        Assert.Contains("name: shared, in: query, explode: false", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_a_form_is_written_as_before_and_demands_the_body()
    {
        var text = await Converted("{ name: p, in: query, type: string }");
        Assert.Contains("encoding:, tags:, style: form, explode: false, required: true", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_schema_has_no_body()
    {
        var text = await Converted("{ name: p, in: query, type: string }");
        Assert.Contains("'204':, description: gone, '200':", text, StringComparison.Ordinal);
        Assert.Contains("Done:, description: done", text, StringComparison.Ordinal);
        Assert.DoesNotContain("application/json: { }", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_style_says_is_refused_with_its_line()
    {
        _bench.Write("old.yaml", With("{ name: p, in: query, type: array, items: { type: string }, collectionFormat: tsv }"));
        var line = await _bench.RefusedAsync(ExitCode.Input, "convert", "old.yaml", "new.yaml");
        Assert.Contains("no style of OpenAPI 3 is 'collectionFormat: tsv' in line 14", line, StringComparison.Ordinal);
        Assert.DoesNotContain("new.yaml", _bench.Files);
    }

    /// <summary>The converted document in one line, without its indentation.</summary>
    private async Task<string> Converted(string parameter)
    {
        _bench.Write("old.yaml", With(parameter));
        await _bench.DoAsync("convert", "old.yaml", "new.yaml");
        return string.Join(", ", _bench.Read("new.yaml").Split('\n').Select(line => line.Trim(' ', '-')));
    }

    private static string With(string parameter) => Document.Replace("§ ", parameter, StringComparison.Ordinal);
}
