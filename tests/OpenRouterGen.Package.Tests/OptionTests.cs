namespace OpenRouterGen.Package.Tests;

[Collection(PackedFeedCollection.Name)]
public class OptionTests(PackedFeed feed)
{
    [Fact]
    public async Task Options_reach_the_generator()
    {
        var folder = Path.Combine(feed.NewFolder("options"), "App");
        ConsoleProject.Write(
            folder,
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
        await DotNet.RunAsync(folder, "build", "--nologo");
    }

    [Fact]
    public async Task Tags_with_signs_of_the_options_file_are_reported_whole()
    {
        var folder = Path.Combine(feed.NewFolder("odd tags"), "App");
        ConsoleProject.Write(folder, "", feed.Reference(), "<OpenRouterGenTags>Imagez;C# tools</OpenRouterGenTags>");
        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error ORG0040: the document has no tag 'Imagez'; did you mean 'Images'?", output, StringComparison.Ordinal);
        Assert.Contains("error ORG0040: the document has no tag 'C# tools'", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_selected_operations_are_emitted()
    {
        var folder = Path.Combine(feed.NewFolder("operations"), "App");
        ConsoleProject.Write(folder, "return;", feed.Reference(), "<OpenRouterGenOperations>getModels; listImageModels</OpenRouterGenOperations>");
        await ConsoleProject.BuildAsync(folder);
        var emitted = string.Concat(ConsoleProject.Emitted(folder).Select(File.ReadAllText));
        Assert.Contains(" ListModelsAsync(", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain(" GenerateAsync(", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("ImageGenerationRequest", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_wants_no_client_gets_none_and_hears_nothing()
    {
        var folder = Path.Combine(feed.NewFolder("none"), "App");
        ConsoleProject.Write(folder, "return;", feed.Reference(), "<OpenRouterGenSpec>none</OpenRouterGenSpec>");
        var output = await ConsoleProject.BuildAsync(folder, "-p:ErrorLog=build.sarif");
        Assert.Empty(ConsoleProject.Emitted(folder));
        Assert.DoesNotContain("ORG", output, StringComparison.Ordinal);
        Assert.Empty(ErrorLog.Read(Path.Combine(folder, "build.sarif")));
    }

    [Fact]
    public async Task An_overlay_is_found_in_a_folder_with_spaces()
    {
        var folder = Path.Combine(feed.NewFolder("overlay"), "App");
        ConsoleProject.Write(
            folder,
            "System.Console.WriteLine(typeof(OpenRouter.PictureModel));",
            feed.Reference(),
            "<OpenRouterGenOverlays>my overlays/names of mine.yaml</OpenRouterGenOverlays>");
        Directory.CreateDirectory(Path.Combine(folder, "my overlays"));
        await File.WriteAllTextAsync(Path.Combine(folder, "my overlays", "names of mine.yaml"), """
            overlay: 1.0.0
            info: { title: Names of my project, version: '1' }
            actions:
              - target: $.components.schemas.ImageModelListItem
                update: { x-openroutergen-type: PictureModel }
            """);
        await DotNet.RunAsync(folder, "build", "--nologo");
    }
}
