using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Converting;

public sealed class ConvertTests : IDisposable
{
    private const string Swagger = """
        swagger: '2.0'
        info: { title: Old, version: '1' }
        host: api.example.com
        schemes: [https]
        basePath: /v1
        produces: [application/json]
        paths:
          /a:
            get:
              operationId: getA
              parameters: [{ name: n, in: query, type: integer }]
              responses: { '200': { description: ok, schema: { $ref: '#/definitions/A' } } }
        definitions: { A: { type: object, properties: { x: { type: string, x-nullable: true } } } }

        """;

    private readonly ToolBench _bench = new();

    public static TheoryData<string, string> Documents => new()
    {
        { "swagger", Swagger },
        {
            "3.0", TestDocument.One.Replace("3.1.0", "3.0.3", StringComparison.Ordinal)
                .Replace("type: string", "type: string, nullable: true", StringComparison.Ordinal)
        },
        { "3.1", TestDocument.One },
        { "3.2", TestDocument.One.Replace("3.1.0", "3.2.0", StringComparison.Ordinal) },
        { "JSON", """
            { "openapi": "3.0.1", "info": { "title": "T", "version": "1" }, "servers": [{ "url": "https://api.example.com" }],
              "paths": { "/a": { "get": { "operationId": "getA", "responses": { "200": { "description": "ok",
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } } } } } },
              "components": { "schemas": { "A": { "type": "object", "properties": { "x": { "type": "string" } } } } } }
            """ },
    };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_document_goes_on_in_a_pipe()
    {
        _bench.Write("one.yaml", TestDocument.One);
        await _bench.DoAsync("convert", "one.yaml", "same.yaml");
        var before = _bench.Files;
        await _bench.DoAsync("convert", "one.yaml", "-");
        Assert.Equal(_bench.Read("same.yaml"), _bench.Output.ToString());
        Assert.Equal(before, _bench.Files);
        var line = await _bench.RefusedAsync(ExitCode.Usage, "convert", "one.yaml", "-", "--json");
        Assert.Contains("'-' writes the document itself", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\e[31m")]
    [InlineData(@"\x01")]
    [InlineData(@"\x08\x0b\x0c\x1f")]
    [InlineData(@"\t\n\r")]
    [InlineData(@"\x85\u2028\ufeff")]
    public async Task Characters_that_no_file_shows_are_escaped(string escapes)
    {
        _bench.Write("one.yaml", TestDocument.One.Replace("title: Test", $"title: \"T{escapes}\"", StringComparison.Ordinal));
        foreach (var to in (string[])["out.json", "out.yaml"])
        {
            await _bench.DoAsync("convert", "one.yaml", to);
            Assert.Equal("", _bench.Error.ToString());
            await _bench.DoAsync("convert", to, "again-" + to);
            Assert.Equal(_bench.Read(to), _bench.Read("again-" + to));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Each_version_becomes_a_document_that_the_generator_takes(string name, string text)
    {
        _bench.Write(name, text);
        await _bench.DoAsync("convert", name, "out.yaml");
        Assert.Equal(("Written to out.yaml.\n", ""), (_bench.Output.ToString(), _bench.Error.ToString()));
        Assert.StartsWith("openapi: '3.1", _bench.Read("out.yaml").Replace('"', '\''), StringComparison.Ordinal);
        await _bench.DoAsync("emit", "client", "--from", "out.yaml", "--no-bundled-overlay", "--surface");
        Assert.Contains("string? X", _bench.Read("client/A.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_ends_in_json_is_JSON()
    {
        _bench.Write("in.yaml", TestDocument.One);
        await _bench.DoAsync("convert", "in.yaml", "out.json");
        Assert.StartsWith("{", _bench.Read("out.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_when_that_is_allowed()
    {
        _bench.Write("in.yaml", TestDocument.One);
        _bench.Write("out.yaml", "mine");
        Assert.Contains("'out.yaml' exists already", await _bench.RefusedAsync(ExitCode.Input, "convert", "in.yaml", "out.yaml"), StringComparison.Ordinal);
        await _bench.DoAsync("convert", "in.yaml", "out.yaml", "--force");
        Assert.NotEqual("mine", _bench.Read("out.yaml"));
    }

    [Theory]
    [InlineData("just words")]
    [InlineData("[]")]
    [InlineData("info: { title: T }\n")]
    [InlineData("openapi: [3.1.0\n")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task What_is_no_document_is_one_sentence_and_no_file(string text)
    {
        _bench.Write("in.yaml", text);
        Assert.StartsWith("error: 'in.yaml' ", await _bench.RefusedAsync(ExitCode.Input, "convert", "in.yaml", "out.yaml"), StringComparison.Ordinal);
    }
}
