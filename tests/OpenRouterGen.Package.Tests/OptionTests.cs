namespace OpenRouterGen.Package.Tests;

/// <summary>What a project says of its client in properties.</summary>
[Collection(PackedFeedCollection.Name)]
public class OptionTests(PackedFeed feed)
{
    [Fact]
    public async Task Options_reach_the_generator() => (await BuiltAsync()).AssertIsBuilt("Options");

    [Fact]
    public async Task Tags_with_signs_of_the_options_file_are_reported_whole()
    {
        var errors = (await BuiltAsync()).DiagnosticsOf("OddTags").Select(DotNet.Error).ToList();
        Assert.Contains(errors, error => error.StartsWith("error ORG0040: the document has no tag 'Imagez'; did you mean 'Images'?", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith("error ORG0040: the document has no tag 'C# tools'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_selected_operations_are_emitted()
    {
        var projects = await BuiltAsync();
        projects.AssertIsBuilt("Operations");
        var emitted = string.Concat(ConsoleProject.Emitted(projects.FolderOf("Operations")).Select(File.ReadAllText));
        Assert.Contains(" ListModelsAsync(", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain(" GenerateAsync(", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("ImageGenerationRequest", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_wants_no_client_gets_none_and_hears_nothing()
    {
        var projects = await BuiltAsync();
        projects.AssertIsBuilt("WithoutClient");
        Assert.Empty(ConsoleProject.Emitted(projects.FolderOf("WithoutClient")));
        Assert.Empty(ErrorLog.Read(Path.Combine(projects.FolderOf("WithoutClient"), "build.sarif")));
    }

    [Fact]
    public async Task An_overlay_is_found_in_a_folder_with_spaces() => (await BuiltAsync()).AssertIsBuilt("Overlay");

    private Task<UserSolution> BuiltAsync() => feed.BuiltAsync("options", projects =>
    {
        projects.Add(
            "Options",
            """
            using var client = new My.Api.Pictures();
            System.Console.WriteLine(client.Images is not null && client.Models is not null);
            """,
            feed.Reference(),
            """
            <OpenRouterGenNamespace>My.Api</OpenRouterGenNamespace>
            <OpenRouterGenClient>Pictures</OpenRouterGenClient>
            <OpenRouterGenVisibility>internal</OpenRouterGenVisibility>
            <OpenRouterGenTags>Images;Models</OpenRouterGenTags>
            <Nullable>disable</Nullable>
            """);
        projects.Add("OddTags", "", feed.Reference(), "<OpenRouterGenTags>Imagez;C# tools</OpenRouterGenTags>");
        projects.Add(
            "Operations",
            "return;",
            feed.Reference(),
            "<OpenRouterGenOperations>getModels; listImageModels</OpenRouterGenOperations>" + ConsoleProject.EmitsFiles);
        projects.Add(
            "WithoutClient",
            "return;",
            feed.Reference(),
            "<OpenRouterGenSpec>none</OpenRouterGenSpec><ErrorLog>build.sarif</ErrorLog>" + ConsoleProject.EmitsFiles);
        var overlay = projects.Add(
            "Overlay",
            "System.Console.WriteLine(typeof(OpenRouter.PictureModel));",
            feed.Reference(),
            "<OpenRouterGenOverlays>my overlays/names of mine.yaml</OpenRouterGenOverlays>");
        Directory.CreateDirectory(Path.Combine(overlay, "my overlays"));
        File.WriteAllText(Path.Combine(overlay, "my overlays", "names of mine.yaml"), """
            overlay: 1.0.0
            info: { title: Names of my project, version: '1' }
            actions:
              - target: $.components.schemas.ImageModelListItem
                update: { x-openroutergen-type: PictureModel }
            """);
    });
}
