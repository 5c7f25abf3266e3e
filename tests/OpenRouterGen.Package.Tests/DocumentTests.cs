namespace OpenRouterGen.Package.Tests;

/// <summary>Documents of a user's own, named by <c>OpenRouterGenSpec</c>.</summary>
[Collection(PackedFeedCollection.Name)]
public class DocumentTests(PackedFeed feed)
{
    [Fact]
    public async Task A_relative_path_names_a_document_with_a_server_of_its_own()
    {
        var folder = Path.Combine(feed.NewFolder("own document"), "App");
        ConsoleProject.Write(
            folder,
            """
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
            """,
            feed.Reference(),
            "<OpenRouterGenSpec>api/things.yaml</OpenRouterGenSpec>");
        await WriteAsync(folder, "api/things.yaml", """
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
            """);

        var output = await DotNet.RunAsync(folder, "run");
        Assert.Contains("GET https://things.example/v7/things/a%20b", output, StringComparison.Ordinal);
        Assert.Contains("lamp came", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_document_is_one_error_at_its_place()
    {
        var folder = Path.Combine(feed.NewFolder("broken document"), "App");
        ConsoleProject.Write(folder, "return;", feed.Reference(), "<OpenRouterGenSpec>api/broken.yaml</OpenRouterGenSpec>");
        await WriteAsync(folder, "api/broken.yaml", """
            openapi: 3.1.0
            info: { title: Things, version: '1' }
            paths:
              /things: {}}
            """);

        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo");
        Assert.NotEqual(0, exitCode);
        // A build prints its errors again at its end.
        var error = Assert.Single(output.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct());
        Assert.StartsWith(Path.Combine(folder, "api", "broken.yaml") + "(4,14): error ORG0001: ", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_page_of_the_documentation_is_a_document_as_it_stands_and_its_repairs_are_in_the_error_log()
    {
        Skip.If(Repository.Shared is null, "The folder ../shared with published documents is not on this machine.");
        var page = Directory.GetFiles(Path.Combine(Repository.Shared, "seeds"), "000_*.txt").Single();
        var folder = Path.Combine(feed.NewFolder("documentation page"), "App");
        ConsoleProject.Write(
            folder,
            "System.Console.WriteLine(typeof(OpenRouter.EnumCapability));",
            feed.Reference(),
            "<OpenRouterGenSpec>list-models.md</OpenRouterGenSpec>");
        File.Copy(page, Path.Combine(folder, "list-models.md"));

        var output = await DotNet.RunAsync(folder, "build", "--nologo", "-p:ErrorLog=build.sarif");
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        var entries = ErrorLog.Read(Path.Combine(folder, "build.sarif"));
        Assert.All(entries, entry => Assert.Equal(("ORG0020", "note", "list-models.md"), (entry.Id, entry.Level, Path.GetFileName(entry.File))));

        // Its fence, and the first entry of a discriminator's mapping that is an object.
        var lines = await File.ReadAllLinesAsync(page);
        Assert.Contains(LineOf("````yaml"), entries.Select(entry => entry.Line));
        Assert.Contains(LineOf("mapping:") + 1, entries.Select(entry => entry.Line));
        int LineOf(string text) => Array.FindIndex(lines, line => line.TrimStart().StartsWith(text, StringComparison.Ordinal)) + 1;
    }

    private static async Task WriteAsync(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }
}
