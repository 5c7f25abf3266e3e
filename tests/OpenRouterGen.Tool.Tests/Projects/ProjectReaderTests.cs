using OpenRouterGen.Tool.Projects;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Projects;

public sealed class ProjectReaderTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_options_of_the_project_are_those_of_its_client()
    {
        Project("App", """
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            <OpenRouterGenFolder>api</OpenRouterGenFolder>
            <OpenRouterGenNamespace Condition="'$(TargetFramework)' == 'net10.0'">My.Api</OpenRouterGenNamespace>
            <OpenRouterGenClient>Pictures</OpenRouterGenClient>
            <OpenRouterGenTags>Images; C# tools</OpenRouterGenTags>
            <OpenRouterGenOperations>/models/**</OpenRouterGenOperations>
            <OpenRouterGenOverlays>overlays/*.yaml;last.yaml</OpenRouterGenOverlays>
            <OpenRouterGenBundledOverlay>false</OpenRouterGenBundledOverlay>
            """);
        _bench.Write("App/overlays/b.yaml", "");
        _bench.Write("App/overlays/a.yaml", "");
        var settings = await ReadAsync("App");
        var app = Path.Combine(_bench.Root, "App");
        Assert.Equal((Path.Combine(app, "api"), Path.Combine(app, "App.csproj"), false), (settings.Folder, settings.Project, settings.BundledOverlay));
        Assert.Equal(("My.Api", "Pictures"), (settings.Build.Namespace, settings.Build.Client));
        Assert.Equal(["Images", "C# tools"], settings.Build.Tags);
        Assert.Equal(["/models/**"], settings.Build.Operations);
        Assert.Equal(
            ["overlays/a.yaml", "overlays/b.yaml", "last.yaml"],
            settings.Overlays!.Select(path => Path.GetRelativePath(app, path).Replace('\\', '/')));
    }

    [Fact]
    public async Task A_project_that_says_nothing_has_the_defaults_and_the_folder_beside_it()
    {
        Project("App", "<TargetFramework>net10.0</TargetFramework>");
        var settings = await ReadAsync("App/App.csproj");
        Assert.Equal((Path.Combine(_bench.Root, "App", "openrouter"), "OpenRouter"), (settings.Folder, settings.Build.Namespace));
        Assert.Null(settings.Overlays);
        Assert.True(settings.BundledOverlay);
    }

    [Fact]
    public async Task A_project_with_a_document_elsewhere_is_warned_that_the_folder_is_not_used()
    {
        Project("App", "<TargetFramework>net10.0</TargetFramework><OpenRouterGenSpec>api.yaml</OpenRouterGenSpec>");
        await ReadAsync("App");
        Assert.Contains("the project names the document 'api.yaml' in OpenRouterGenSpec, so it does not use", _bench.Error.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.json", "mine.json")]
    [InlineData("catalogs/a.json;catalogs/b.json", "catalogs/a.json catalogs/b.json")]
    [InlineData("none", "")]
    [InlineData("openrouter/image-models.json", null)]
    [InlineData("", null)]
    public async Task A_project_with_a_catalog_elsewhere_is_warned_that_the_folders_is_not_used(string property, string? expected)
    {
        Project("App", $"<TargetFramework>net10.0</TargetFramework><OpenRouterGenCatalog>{property}</OpenRouterGenCatalog>");
        var settings = await ReadAsync("App");
        var paths = settings.Catalogs?.Select(path => Path.GetRelativePath(Path.Combine(_bench.Root, "App"), path).Replace('\\', '/'));
        Assert.Equal(expected, paths is null ? null : string.Join(' ', paths));
        Assert.Equal(
            expected is not null,
            _bench.Error.ToString().Contains($"the project says '{property}' in OpenRouterGenCatalog, so it does not use", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_a_project_has_the_defaults() =>
        Assert.Equal((null, _bench.Folder), (await ReadAsync(null) is var settings ? settings.Project : "", settings.Folder));

    [Theory]
    [InlineData("nowhere", ExitCode.Input, "the project 'nowhere' does not exist; name a project file or its folder")]
    [InlineData("empty", ExitCode.Input, "'empty' has no C# project; name a project file or its folder")]
    [InlineData("two", ExitCode.Usage, "there are 2 projects in 'two'; name one of them with --project")]
    [InlineData("broken", ExitCode.Input, "'dotnet build' says more")]
    public async Task A_project_that_cannot_be_read_is_one_sentence(string project, int code, string sentence)
    {
        Directory.CreateDirectory(Path.Combine(_bench.Root, "empty"));
        _bench.Write("two/a.csproj", "<Project />");
        _bench.Write("two/b.csproj", "<Project />");
        _bench.Write("broken/a.csproj", "<Project><PropertyGroup>");
        Assert.EndsWith(sentence, await _bench.RefusedAsync(code, "update", "--from", "bundled", "--project", project), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_replace_what_the_project_says()
    {
        Project(".", "<TargetFramework>net10.0</TargetFramework><OpenRouterGenTags>Nothing</OpenRouterGenTags>");
        Assert.Contains("ORG0040", await _bench.RefusedAsync(ExitCode.Input, "update", "--from", "bundled"), StringComparison.Ordinal);
        await _bench.DoAsync("update", "--from", "bundled", "--tags", "Images", "Models", "--folder", "api");
        Assert.True(File.Exists(Path.Combine(_bench.Root, "api", "openapi.yaml")));
    }

    private void Project(string folder, string properties) => _bench.Write(Path.Combine(folder, "App.csproj"), $"""
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>
        """);

    private Task<ProjectSettings> ReadAsync(string? project) => new ProjectReader(_bench.Context).ReadAsync(project, CancellationToken.None);
}
