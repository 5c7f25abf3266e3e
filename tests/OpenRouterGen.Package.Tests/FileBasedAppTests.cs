namespace OpenRouterGen.Package.Tests;

/// <summary>The shortest first try: one file, no project.</summary>
[Collection(PackedFeedCollection.Name)]
public class FileBasedAppTests(PackedFeed feed)
{
    [Fact]
    public async Task One_file_that_names_the_packages_makes_a_picture()
    {
        var folder = feed.NewFolder("one file");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.cs"), $$"""
            #:package OpenRouterGen@{{feed.Version}}
            #:package OpenRouterGen.Emulator@{{feed.Version}}
            // Without this, the SDK restores the native compiler's packs, which only the public registry has.
            #:property PublishAot=false
            #:property TreatWarningsAsErrors=true
            using OpenRouter;
            using OpenRouter.Emulator;

            await using var emulator = await EmulatorServer.StartAsync();
            using var client = new OpenRouterClient(emulator.ClientOptions);
            var response = await client.Images.GenerateAsync(new() { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = "a lighthouse" });
            Console.WriteLine("saved " + await response.Data[0].SaveAsync(args[0]));
            """);

        var picture = Path.Combine(folder, "lighthouse");
        // The SDK keeps what it builds of such a file in the user's data folder.
        var environment = new Dictionary<string, string> { ["XDG_DATA_HOME"] = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName };
        var output = await DotNet.RunAsync(folder, environment, "run", "app.cs", picture);
        Assert.Contains($"saved {picture}.png", output, StringComparison.Ordinal);
        await Png.AssertIsOneAsync(picture + ".png");
    }
}
