namespace OpenRouterGen.Package.Tests;

/// <summary>Documents of a user's own, named by <c>OpenRouterGenSpec</c>.</summary>
[Collection(PackedFeedCollection.Name)]
public class DocumentTests(PackedFeed feed)
{
    private const string UsesThings = """
        using OpenRouter;

        // A key of nobody; a constant one would be a diagnostic.
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = Environment.MachineName }, new HttpClient(new Echo()));
        var thing = await client.Things.GetThingAsync("a b");
        Console.WriteLine($"{thing.Name} came");

        internal sealed class Echo : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Console.WriteLine($"{request.Method} {request.RequestUri!.AbsoluteUri}");
                return Task.FromResult(new HttpResponseMessage
                {
                    Content = new StringContent("{\"name\":\"lamp\"}", System.Text.Encoding.UTF8, "application/json"),
                });
            }
        }
        """;

    private const string Things = """
        openapi: 3.1.0
        info: { title: Things, version: '1' }
        servers:
          - url: https://things.example/v7
        tags:
          - name: Things
        paths:
          /things/{id}:
            get:
              operationId: getThing
              tags: [Things]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: The thing.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Thing' }
        components:
          schemas:
            Thing:
              type: object
              required: [name]
              properties:
                name: { type: string }
        """;

    private const string Broken = """
        openapi: 3.1.0
        info: { title: Things, version: '1' }
        paths:
          /things: {}}
        """;

    // Published, as the service's documentation has it.
    private static readonly string? s_page = Repository.Shared is { } shared ? Directory.GetFiles(Path.Combine(shared, "seeds"), "000_*.txt").Single() : null;

    [Fact]
    public async Task A_relative_path_names_a_document_with_a_server_of_its_own()
    {
        var output = await (await BuiltAsync()).RunProgramAsync("OwnDocument");
        Assert.Contains("GET https://things.example/v7/things/a%20b", output, StringComparison.Ordinal);
        Assert.Contains("lamp came", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_document_is_one_error_at_its_place()
    {
        var projects = await BuiltAsync();
        var error = Assert.Single(projects.DiagnosticsOf("Broken"));
        Assert.StartsWith(Path.Combine(projects.FolderOf("Broken"), "api", "broken.yaml") + "(4,14): error ORG0001: ", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_page_of_the_documentation_is_a_document_as_it_stands_and_its_repairs_are_in_the_error_log()
    {
        Skip.If(s_page is null, "The folder ../shared with published documents is not on this machine.");
        var projects = await BuiltAsync();
        projects.AssertIsBuilt("Page");
        var entries = ErrorLog.Read(Path.Combine(projects.FolderOf("Page"), "build.sarif"));
        Assert.All(entries, entry => Assert.Equal(("ORG0020", "note", "list-models.md"), (entry.Id, entry.Level, Path.GetFileName(entry.File))));

        // Its fence, and the first entry of a discriminator's mapping that is an object.
        var lines = await File.ReadAllLinesAsync(s_page);
        Assert.Contains(LineOf("````yaml"), entries.Select(entry => entry.Line));
        Assert.Contains(LineOf("mapping:") + 1, entries.Select(entry => entry.Line));
        int LineOf(string text) => Array.FindIndex(lines, line => line.TrimStart().StartsWith(text, StringComparison.Ordinal)) + 1;
    }

    private Task<UserSolution> BuiltAsync() => feed.BuiltAsync("own documents", projects =>
    {
        Write(projects.Add("OwnDocument", UsesThings, feed.Reference(), "<OpenRouterGenSpec>api/things.yaml</OpenRouterGenSpec>"), "things.yaml", Things);
        Write(projects.Add("Broken", "return;", feed.Reference(), "<OpenRouterGenSpec>api/broken.yaml</OpenRouterGenSpec>"), "broken.yaml", Broken);
        if (s_page is null) return;
        var page = projects.Add(
            "Page",
            "System.Console.WriteLine(typeof(OpenRouter.EnumCapability));",
            feed.Reference(),
            "<OpenRouterGenSpec>list-models.md</OpenRouterGenSpec><ErrorLog>build.sarif</ErrorLog>");
        File.Copy(s_page, Path.Combine(page, "list-models.md"));
    });

    private static void Write(string project, string file, string text) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(project, "api")).FullName, file), text);
}
