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
    public async Task A_new_project_needs_nothing_but_the_package()
    {
        var folder = Path.Combine(feed.NewFolder("one project"), "App");
        ConsoleProject.Write(folder, Generate, feed.Reference());
        await DotNet.RunAsync(folder, "build", "--nologo");
        await AssertMakesPictureAsync(folder, "App");
    }

    [Fact]
    public async Task An_app_uses_the_client_of_a_library_and_gets_no_second_one()
    {
        var folder = feed.NewFolder("two projects");
        var library = Path.Combine(folder, "Pictures");
        ConsoleProject.Write(library, """
            namespace Pictures;

            public static class Library
            {
                public static OpenRouter.OpenRouterClient NewClient() => new();
            }
            """, feed.Reference(), "<OutputType>Library</OutputType>");
        var app = Path.Combine(folder, "App");
        ConsoleProject.Write(app, Generate.Replace("new OpenRouterClient()", "Pictures.Library.NewClient()"),
            """<ProjectReference Include="../Pictures/Pictures.csproj" />""");

        var output = await ConsoleProject.BuildAsync(app);
        Assert.DoesNotContain("CS0436", output, StringComparison.Ordinal);
        Assert.NotEmpty(ConsoleProject.Emitted(library));
        Assert.Empty(ConsoleProject.Emitted(app));
        await AssertMakesPictureAsync(app, "App");
    }

    [Fact]
    public async Task An_app_that_adds_the_package_beside_such_a_library_gets_a_warning_that_says_what_to_do()
    {
        var folder = feed.NewFolder("second client");
        var library = Path.Combine(folder, "Pictures");
        ConsoleProject.Write(library, "public class Empty;", feed.Reference(), "<OutputType>Library</OutputType>");
        var app = Path.Combine(folder, "App");
        ConsoleProject.Write(
            app,
            "using var client = new OpenRouter.OpenRouterClient(); System.Console.WriteLine(client.Images);",
            feed.Reference() + """<ProjectReference Include="../Pictures/Pictures.csproj" />""",
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");

        var output = await DotNet.RunAsync(app, "build", "--nologo");
        var warning = Assert.Single(DotNet.Diagnostics(output));
        Assert.StartsWith(
            "CSC : warning ORG0060: 'OpenRouter.OpenRouterClient' exists in the referenced assembly 'Pictures' too", warning, StringComparison.Ordinal);
        Assert.Contains("set OpenRouterGenNamespace", warning, StringComparison.Ordinal);
    }

    private static async Task AssertMakesPictureAsync(string folder, string assembly)
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var picture = Path.Combine(folder, "lighthouse");
        var output = await DotNet.RunAsync(folder, EmulatorEnvironment.Of(emulator), Path.Combine("bin", "Debug", "net10.0", assembly + ".dll"), picture);
        Assert.Contains($"saved {picture}.png", output, StringComparison.Ordinal);
        await Png.AssertIsOneAsync(picture + ".png");
        Assert.Single(emulator.Ledger.Requests);
    }
}
