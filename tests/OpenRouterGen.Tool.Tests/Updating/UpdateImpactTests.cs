using System.Text.Json;
using OpenRouterGen.Generator.Tests;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Impact;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Updating;

/// <summary>Before an update writes, it shows what fails in the project's own code.</summary>
public sealed class UpdateImpactTests : IDisposable
{
    private const string Code = "public static class Use\n{\n    public static string? Name(OpenRouter.ImageGenerationRequest request) => request.User;\n}\n";

    private readonly ToolBench _bench = new();
    private readonly UserSolution _solution = new();

    public UpdateImpactTests() => _solution.WriteClient(Code);

    private string Folder => Path.Combine(Path.GetDirectoryName(_solution.Client)!, "openrouter");

    public void Dispose()
    {
        _bench.Dispose();
        _solution.Dispose();
    }

    [Fact]
    public async Task The_lines_that_fail_are_shown_before_anything_is_written()
    {
        await _solution.BuildAsync("client/client.csproj");
        var failing = $"{Path.Combine(Path.GetDirectoryName(_solution.Client)!, "Use.cs")}(3,86): error CS1061: ";

        await DoAsync("--dry-run");
        Assert.Contains("client.csproj (net10.0): 1 new errors, 0 new warnings, 0 gone\n  " + failing, _bench.Output.ToString(), StringComparison.Ordinal);
        await DoAsync("--dry-run", "--no-build");
        Assert.DoesNotContain("client.csproj", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Breaking, await RunAsync("--check"));
        Assert.DoesNotContain("client.csproj", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Breaking, await RunAsync("--fail-on", "source"));
        Assert.EndsWith("since --fail-on names what breaks.\n", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));

        await DoAsync("--json");
        using (var json = JsonDocument.Parse(_bench.Output.ToString()))
        {
            var outcome = Assert.Single(json.RootElement.GetProperty("impact").EnumerateArray());
            Assert.Equal((0, 0), (outcome.GetProperty("errorsBefore").GetInt32(), outcome.GetProperty("gone").GetInt32()));
            var found = Assert.Single(outcome.GetProperty("new").EnumerateArray());
            Assert.Equal(("CS1061", 3), (found.GetProperty("id").GetString(), found.GetProperty("line").GetInt32()));
            Assert.True(json.RootElement.GetProperty("written").GetBoolean());
        }

        // What is there already means nothing for the code.
        await DoAsync();
        Assert.DoesNotContain("client.csproj", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task A_project_that_does_not_build_before_says_so_and_is_updated()
    {
        _solution.WriteClient("public static class Use\n{\n    public static int Wrong => \"no number\";\n}\n");
        await _solution.BuildAsync("client/client.csproj", mayFail: true);
        await DoAsync();
        Assert.Contains(
            "0 new errors, 0 new warnings, 0 gone; it has 1 errors already, which may hide others\n", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "openapi.yaml")));
    }

    [Fact]
    public async Task A_project_that_cannot_be_compiled_says_so_and_is_updated()
    {
        await DoAsync();
        Assert.Equal(
            $"warning: what this means for the code of '{_solution.Client}' is not known: "
            + $"'{_solution.Client}' has not been restored; run 'dotnet restore' on it, then try again; the next build says it\n",
            _bench.Error.ToString());
        Assert.True(File.Exists(Path.Combine(Folder, "openapi.yaml")));
    }

    [LongTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_project_with_a_catalog_of_its_own_keeps_it(bool isOwn)
    {
        _solution.Write("client/mine.json", Repository.Read("spec/image-models.json"));
        _solution.WriteClient(
            "public static class Use\n{\n    public static string Model => OpenRouter.ImageModels.Google.Gemini3_1FlashImage;\n}\n",
            "<TargetFramework>net10.0</TargetFramework>" + (isOwn ? "<OpenRouterGenCatalog>mine.json</OpenRouterGenCatalog>" : ""));
        await _solution.BuildAsync("client/client.csproj");
        await DoAsync("--dry-run", "--catalog-from", _bench.Write("other.json", """{ "data": [{ "id": "a/one" }] }"""));

        var output = _bench.Output.ToString();
        Assert.Contains($"client.csproj (net10.0): {(isOwn ? 0 : 1)} new errors, ", output, StringComparison.Ordinal);
        Assert.Equal(!isOwn, output.Contains("catalog-entry-removed", StringComparison.Ordinal));
        Assert.Equal(
            isOwn, _bench.Error.ToString().Contains("the project says 'mine.json' in OpenRouterGenCatalog, so it does not use", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_with_a_document_elsewhere_is_not_compiled_with_the_folders()
    {
        await DoAsync("--folder", Path.Combine(_bench.Root, "elsewhere"));
        Assert.Equal("", _bench.Error.ToString());
        Assert.DoesNotContain("client.csproj", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    private Task DoAsync(params string[] arguments) => _bench.DoAsync(All(arguments));

    private Task<int> RunAsync(params string[] arguments) => _bench.RunAsync(All(arguments));

    private string[] All(string[] arguments) => ["update", "--project", _solution.Client, "--from", _solution.StagedDocument, .. arguments];
}
