using System.IO.Compression;
using OpenRouter.Emulator;

namespace OpenRouterGen.Package.Tests;

public class PackageTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    private const string Generate = """
        using OpenRouter;

        using var client = new OpenRouterClient();
        var response = await client.Images.GenerateAsync(new()
        {
            Model = ImageModels.BytedanceSeed.Seedream4_5,
            Prompt = "a lighthouse in the fog",
            Resolution = "1K",
            AspectRatio = AspectRatio.R16x9,
        });
        Console.WriteLine("saved " + await response.Data[0].SaveAsync(args[0]));
        """;

    [Fact]
    public void The_package_holds_the_generator_its_build_files_and_the_document_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Packages, $"OpenRouterGen.{feed.Version}.nupkg"));
        var files = package.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "OpenRouterGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/OpenRouterGen.Core.dll",
                "analyzers/dotnet/cs/OpenRouterGen.Generator.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/OpenRouterGen.props",
                "build/OpenRouterGen.targets",
                "lib/net10.0/_._",
                "spec/image-models.json",
                "spec/openapi.yaml",
                "spec/openrouter.overlay.yaml",
            ],
            files);
    }

    [Fact]
    public async Task A_new_project_needs_nothing_but_the_package()
    {
        var folder = Path.Combine(feed.NewFolder("one project"), "App");
        ConsoleProject.Write(folder, Generate, ConsoleProject.Package(feed.Version));
        await DotNet.RunAsync(folder, null, "build", "--nologo");
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
            """, ConsoleProject.Package(feed.Version), "<OutputType>Library</OutputType>");
        var app = Path.Combine(folder, "App");
        ConsoleProject.Write(app, Generate.Replace("new OpenRouterClient()", "Pictures.Library.NewClient()"), """<ProjectReference Include="../Pictures/Pictures.csproj" />""");

        var output = await DotNet.RunAsync(app, null, "build", "--nologo", "-p:EmitCompilerGeneratedFiles=true");
        Assert.DoesNotContain("CS0436", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app, "obj"), "*Client.g.cs", SearchOption.AllDirectories));
        await AssertMakesPictureAsync(app, "App");
    }

    [Fact]
    public async Task An_app_that_adds_the_package_beside_such_a_library_is_told_what_to_do()
    {
        var folder = feed.NewFolder("second client");
        var library = Path.Combine(folder, "Pictures");
        ConsoleProject.Write(library, "public class Empty;", ConsoleProject.Package(feed.Version), "<OutputType>Library</OutputType>");
        var app = Path.Combine(folder, "App");
        ConsoleProject.Write(
            app,
            "System.Console.WriteLine();",
            ConsoleProject.Package(feed.Version) + """<ProjectReference Include="../Pictures/Pictures.csproj" />""",
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");

        var output = await DotNet.RunAsync(app, null, "build", "--nologo");
        Assert.Contains("warning ORG0060: 'OpenRouter.OpenRouterClient' exists in the referenced assembly 'Pictures' too", output, StringComparison.Ordinal);
    }

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
            ConsoleProject.Package(feed.Version),
            """
            <OpenRouterGenNamespace>My.Api</OpenRouterGenNamespace>
            <OpenRouterGenClient>Pictures</OpenRouterGenClient>
            <OpenRouterGenVisibility>internal</OpenRouterGenVisibility>
            <OpenRouterGenTags>Images;Models</OpenRouterGenTags>
            <Nullable>disable</Nullable>
            """);
        await DotNet.RunAsync(folder, null, "build", "--nologo");
    }

    [Fact]
    public async Task Tags_with_signs_of_the_options_file_are_reported_whole()
    {
        var folder = Path.Combine(feed.NewFolder("odd tags"), "App");
        ConsoleProject.Write(folder, "", ConsoleProject.Package(feed.Version), "<OpenRouterGenTags>Imagez;C# tools</OpenRouterGenTags>");
        var (exitCode, output) = await DotNet.TryRunAsync(folder, null, "build", "--nologo");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error ORG0040: the document has no tag 'Imagez'; did you mean 'Images'?", output, StringComparison.Ordinal);
        Assert.Contains("error ORG0040: the document has no tag 'C# tools'", output, StringComparison.Ordinal);
    }

    private static async Task AssertMakesPictureAsync(string folder, string assembly)
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var environment = new Dictionary<string, string>
        {
            ["OPENROUTER_API_KEY"] = emulator.ApiKey,
            ["OPENROUTER_BASE_URL"] = emulator.BaseAddress.ToString(),
        };
        var picture = Path.Combine(folder, "lighthouse");
        var output = await DotNet.RunAsync(folder, environment, Path.Combine("bin", "Debug", "net10.0", assembly + ".dll"), picture);
        Assert.Contains($"saved {picture}.png", output, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(picture + ".png"))[..4]);
        Assert.Single(emulator.Ledger.Requests);
    }
}
