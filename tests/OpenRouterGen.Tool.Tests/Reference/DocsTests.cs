using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Reference;

public sealed class DocsTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public DocsTests()
    {
        _bench.Write("one.yaml", TestDocument.One);
        _bench.Write("other.yaml", TestDocument.Other);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Each_client_and_each_type_has_a_page_that_the_first_one_leads_to()
    {
        await DocsAsync("one.yaml");
        Assert.Equal(["A.md", "DefaultClient.md", "README.md", "openroutergen.files.json"], Names());
        var overview = _bench.Read("pages/README.md");
        Assert.Contains("[GetAAsync](DefaultClient.md#getaasync)", overview, StringComparison.Ordinal);
        Assert.Contains("[A](A.md)", overview, StringComparison.Ordinal);
        Assert.Contains("\n## GetAAsync\n", _bench.Read("pages/DefaultClient.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_writes_nothing_and_another_document_removes_what_is_no_more()
    {
        await DocsAsync("one.yaml");
        var before = _bench.Files;
        await DocsAsync("one.yaml", "--json");
        Assert.Equal(before, _bench.Files);
        using (var json = JsonDocument.Parse(_bench.Output.ToString()))
        {
            Assert.Equal(0, json.RootElement.GetProperty("written").GetArrayLength());
        }

        await DocsAsync("other.yaml");
        Assert.Contains("B.md", Names());
        Assert.DoesNotContain("A.md", Names());
    }

    [Theory]
    [InlineData("pages/notes.md", "was not emitted by this tool")]
    [InlineData("pages/A.md", "was changed since it was emitted")]
    [InlineData("pages/images/x.png", "was not emitted by this tool")]
    public async Task What_is_of_the_user_is_a_reason_to_refuse_and_stays_where_it_is_allowed(string file, string reason)
    {
        await DocsAsync("one.yaml");
        _bench.Write(file, "mine");
        Assert.Contains(reason, await _bench.RefusedAsync(ExitCode.Input, "docs", "pages", "--from", "other.yaml"), StringComparison.Ordinal);
        await DocsAsync("other.yaml", "--force");
        Assert.Equal("mine", _bench.Read(file));
    }

    [Fact]
    public async Task A_document_with_errors_writes_nothing()
    {
        _bench.Write("wrong.yaml", TestDocument.Wrong);
        Assert.Contains("ORG0005", await _bench.RefusedAsync(ExitCode.Input, "docs", "pages", "--from", "wrong.yaml"), StringComparison.Ordinal);
    }

    // Some disks do not distinguish them, some systems take them for a device, and one is the first page.
    [Fact]
    public async Task A_page_has_a_name_that_every_disk_takes()
    {
        _bench.Write(
            "names.yaml",
            """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            servers: [{ url: https://api.example.com }]
            paths:
              /a:
                get:
                  operationId: getA
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
            components:
              schemas:
                A:
                  type: object
                  properties:
                    r: { $ref: '#/components/schemas/Readme' }
                    c: { $ref: '#/components/schemas/Con' }
                    u: { $ref: '#/components/schemas/URL' }
                    l: { $ref: '#/components/schemas/Url' }
                Readme: { type: object, properties: { x: { type: string } } }
                Con: { type: object, properties: { x: { type: string } } }
                URL: { type: object, x-openroutergen-type: URL, properties: { x: { type: string } } }
                Url: { type: object, properties: { x: { type: string } } }
            """);
        await DocsAsync("names.yaml");
        Assert.Equal(
            ["A.md", "Con-type.md", "DefaultClient.md", "README.md", "Readme-type.md", "URL.md", "openroutergen.files.json"], Names());
        Assert.Contains("# URL\n", _bench.Read("pages/URL.md"), StringComparison.Ordinal);
        Assert.Contains("\n# Url\n", _bench.Read("pages/URL.md"), StringComparison.Ordinal);
        Assert.Contains("[Readme](Readme-type.md)", _bench.Read("pages/A.md"), StringComparison.Ordinal);
    }

    // A file takes no half of a character, and a reader sees a mark of an error in its place.
    [Theory]
    [InlineData(118)]
    [InlineData(119)]
    [InlineData(120)]
    [InlineData(121)]
    public async Task A_long_example_is_cut_between_characters(int before)
    {
        var example = new string('x', before) + "\U0001F98A and on";
        _bench.Write("long.yaml", TestDocument.One.Replace("x: { type: string }", $"x: {{ type: string, example: '{example}' }}", StringComparison.Ordinal));
        await DocsAsync("long.yaml");
        var page = _bench.Read("pages/A.md");
        Assert.Contains("…", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', page);
    }

    private Task DocsAsync(string document, params string[] options) =>
        _bench.DoAsync(["docs", "pages", "--from", document, "--no-bundled-overlay", .. options]);

    private string[] Names() =>
        [.. Directory.EnumerateFiles(Path.Combine(_bench.Root, "pages")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
