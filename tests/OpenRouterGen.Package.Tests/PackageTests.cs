using OpenRouter.Emulator;

namespace OpenRouterGen.Package.Tests;

[Collection(PackedFeedCollection.Name)]
public class PackageTests(PackedFeed feed)
{
    private const string Generate = """
        using OpenRouter;

        using var client = new OpenRouterClient();
        var response = await client.Images.GenerateAsync(new()
        {
            Model = ImageModels.ByteDanceSeed.Seedream4_5,
            Prompt = "a lighthouse in the fog",
            Resolution = "1K",
            AspectRatio = AspectRatio.Ratio16x9,
        });
        Console.WriteLine("saved " + await response.Data[0].SaveAsync(args[0]));
        """;

    [Fact]
    public async Task A_new_project_needs_nothing_but_the_package() => await AssertMakesPictureAsync("OneProject");

    [Fact]
    public async Task An_app_uses_the_client_of_a_library_and_gets_no_second_one()
    {
        await AssertMakesPictureAsync("App");
        var projects = await BuiltAsync();
        Assert.NotEmpty(ConsoleProject.Emitted(projects.FolderOf("Pictures")));
        Assert.Empty(ConsoleProject.Emitted(projects.FolderOf("App")));
    }

    [Fact]
    public async Task An_app_that_adds_the_package_beside_such_a_library_gets_a_warning_that_says_what_to_do()
    {
        var warning = Assert.Single((await BuiltAsync()).DiagnosticsOf("SecondClient"));
        Assert.StartsWith(
            "CSC : warning ORG0060: 'OpenRouter.OpenRouterClient' exists in the referenced assembly 'Pictures' too", warning, StringComparison.Ordinal);
        Assert.Contains("set OpenRouterGenNamespace", warning, StringComparison.Ordinal);
    }

    private Task<UserSolution> BuiltAsync() => feed.BuiltAsync("first projects", projects =>
    {
        var library = UserSolution.Reference("Pictures");
        projects.Add("OneProject", Generate, feed.Reference());
        projects.Add("Pictures", """
            namespace Pictures;

            public static class Library
            {
                public static OpenRouter.OpenRouterClient NewClient() => new();
            }
            """, feed.Reference(), "<OutputType>Library</OutputType>" + ConsoleProject.EmitsFiles);
        projects.Add(
            "App", Generate.Replace("new OpenRouterClient()", "Pictures.Library.NewClient()", StringComparison.Ordinal), library, ConsoleProject.EmitsFiles);
        projects.Add(
            "SecondClient",
            "using var client = new OpenRouter.OpenRouterClient(); System.Console.WriteLine(client.Images);",
            feed.Reference() + library,
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
    });

    private async Task AssertMakesPictureAsync(string project)
    {
        var projects = await BuiltAsync();
        await using var emulator = await EmulatorServer.StartAsync();
        var picture = Path.Combine(projects.FolderOf(project), "lighthouse");
        var output = await projects.RunProgramAsync(project, emulator, picture);
        Assert.Contains($"saved {picture}.png", output, StringComparison.Ordinal);
        await Png.AssertIsOneAsync(picture + ".png");
        Assert.Single(emulator.Ledger.Requests);
    }
}
