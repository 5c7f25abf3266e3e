using System.Text;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>The files of each package, and what must not be in them.</summary>
[Collection(PackedFeedCollection.Name)]
public class PackageContentTests(PackedFeed feed)
{
    [Fact]
    public void OpenRouterGen_holds_the_generator_the_build_files_the_document_and_its_pages() => AssertFiles(
        "OpenRouterGen",
        [
            "ConfigurationSchema.json",
            "analyzers/dotnet/cs/OpenRouterGen.Core.dll",
            "analyzers/dotnet/cs/OpenRouterGen.Generator.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/OpenRouterGen.targets",
            "build/net10.0/OpenRouterGen.props",
            "build/net10.0/OpenRouterGen.targets",
            "buildMultiTargeting/OpenRouterGen.targets",
            .. Pages(),
            "lib/net10.0/_._",
            "spec/image-models.json",
            "spec/openapi.yaml",
            "spec/openrouter.overlay.yaml",
            NativeImageTests.Folder + "OpenRouterGen.Core.dll",
            NativeImageTests.Folder + "OpenRouterGen.Generator.dll",
            NativeImageTests.Folder + "YamlDotNet.dll",
        ]);

    [Fact]
    public void OpenRouterGen_Analyzers_holds_the_analyzers_and_their_fixes() => AssertFiles(
        "OpenRouterGen.Analyzers",
        [
            "analyzers/dotnet/cs/OpenRouterGen.Analyzers.dll",
            "analyzers/dotnet/cs/OpenRouterGen.CodeFixes.dll",
            "buildTransitive/net10.0/OpenRouterGen.Analyzers.targets",
            "lib/net10.0/_._",
            NativeImageTests.Folder + "OpenRouterGen.Analyzers.dll",
        ]);

    [Fact]
    public void OpenRouterGen_Client_holds_an_assembly_its_documentation_and_the_schema_of_its_configuration() => AssertFiles(
        PackedFeed.Client,
        [
            "ConfigurationSchema.json",
            "buildTransitive/net10.0/OpenRouterGen.Client.targets",
            "lib/net10.0/OpenRouterGen.Client.dll",
            "lib/net10.0/OpenRouterGen.Client.xml",
        ]);

    [Theory]
    [InlineData(PackedFeed.ExtensionsAI)]
    [InlineData("OpenRouterGen.Runtime")]
    [InlineData("OpenRouterGen.Emulator")]
    public void A_library_package_holds_one_assembly_and_its_documentation(string package) =>
        AssertFiles(package, [$"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"]);

    [Fact]
    public void OpenRouterGen_Tool_holds_the_program_and_all_it_needs_plain_and_compiled_ahead() => AssertFiles(
        "OpenRouterGen.Tool",
        [
            .. new[]
            {
                "DotnetToolSettings.xml",
                "OpenRouterGen.Comparison.dll", "OpenRouterGen.Comparison.pdb",
                "OpenRouterGen.Core.dll", "OpenRouterGen.Core.pdb",
                "OpenRouterGen.Emulator.dll", "OpenRouterGen.Emulator.pdb",
                "OpenRouterGen.Runtime.dll", "OpenRouterGen.Runtime.pdb",
                "OpenRouterGen.Tool.deps.json", "OpenRouterGen.Tool.dll", "OpenRouterGen.Tool.pdb", "OpenRouterGen.Tool.runtimeconfig.json",
                "Microsoft.Extensions.AI.Abstractions.dll", "ModelContextProtocol.Core.dll",
                "Microsoft.OpenApi.dll", "Scriban.Signed.dll", "Spectre.Console.Ansi.dll", "Spectre.Console.dll", "System.CommandLine.dll", "YamlDotNet.dll",
                "Playground.dll", "Playground.pdb",
                "spec/image-models.json", "spec/openapi.yaml", "spec/openrouter.overlay.yaml",
            }.SelectMany(file => new[] { ToolImageTests.PlainFolder + file, ToolImageTests.Folder + file }),
        ]);

    [Fact]
    public void OpenRouterGen_Templates_holds_two_templates() => AssertFiles(
        PackedFeed.Templates,
        [
            "content/openrouter-console/.template.config/template.json",
            "content/openrouter-console/OpenRouterConsole.csproj",
            "content/openrouter-console/Program.cs",
            "content/openrouter-web/.template.config/template.json",
            "content/openrouter-web/OpenRouterWeb.csproj",
            "content/openrouter-web/Program.cs",
            "content/openrouter-web/wwwroot/app.js",
            "content/openrouter-web/wwwroot/index.html",
        ]);

    [Theory]
    [MemberData(nameof(PackedFeed.Names), MemberType = typeof(PackedFeed))]
    public void No_file_has_a_path_of_the_machine_that_packed_it(string package)
    {
        using var archive = feed.Open(package);
        foreach (var file in archive.Files)
        {
            // One byte to a character, so that text in either encoding of an assembly is found.
            var content = Encoding.Latin1.GetString(archive.Content(file));
            foreach (var path in new[] { Repository.Root, feed.Root })
            {
                Assert.False(content.Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path)), StringComparison.Ordinal),
                    $"{file} has '{path}' in UTF-8.");
                Assert.False(content.Contains(Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(path)), StringComparison.Ordinal),
                    $"{file} has '{path}' in UTF-16.");
            }
        }
    }

    private void AssertFiles(string package, string[] files)
    {
        using var archive = feed.Open(package);
        string[] expected = [$"{package}.nuspec", "README.md", "icon.png", .. files];
        Assert.Equal(expected.Order(StringComparer.Ordinal), archive.Files);
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", "docs"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".md" or ".json" && Path.GetFileName(path) != "openroutergen.files.json")
            .Select(path => Path.GetRelativePath(Path.Combine(Repository.Root, "generator"), path).Replace('\\', '/'));
}
