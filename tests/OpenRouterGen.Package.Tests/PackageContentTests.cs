using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace OpenRouterGen.Package.Tests;

[Collection(PackedFeedCollection.Name)]
public class PackageContentTests(PackedFeed feed)
{
    [Fact]
    public void The_package_holds_the_generator_the_analyzers_the_build_files_and_the_document_and_nothing_else() => Assert.Equal(
        [
            "ConfigurationSchema.json",
            "OpenRouterGen.nuspec",
            "README.md",
            "analyzers/dotnet/cs/OpenRouterGen.Analyzers.dll",
            "analyzers/dotnet/cs/OpenRouterGen.CodeFixes.dll",
            "analyzers/dotnet/cs/OpenRouterGen.Core.dll",
            "analyzers/dotnet/cs/OpenRouterGen.Generator.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/OpenRouterGen.targets",
            "build/net10.0/OpenRouterGen.props",
            "build/net10.0/OpenRouterGen.targets",
            "buildMultiTargeting/OpenRouterGen.targets",
            .. Pages(),
            "docs/keywords.md",
            "docs/limits.md",
            "docs/overlays.md",
            "docs/regenerating.md",
            "docs/rules.md",
            "lib/net10.0/_._",
            "spec/image-models.json",
            "spec/openapi.yaml",
            "spec/openrouter.overlay.yaml",
            NativeImageTests.Folder + "OpenRouterGen.Analyzers.dll",
            NativeImageTests.Folder + "OpenRouterGen.Core.dll",
            NativeImageTests.Folder + "OpenRouterGen.Generator.dll",
            NativeImageTests.Folder + "YamlDotNet.dll",
        ],
        Files("OpenRouterGen"));

    [Theory]
    [InlineData("OpenRouterGen.Runtime")]
    [InlineData("OpenRouterGen.Emulator")]
    public void A_library_package_holds_one_assembly_and_its_documentation(string package) =>
        Assert.Equal([$"{package}.nuspec", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"], Files(package));

    internal const string RepositoryUrl = "https://github.com/openroutergen/openroutergen";

    [Theory]
    [InlineData("OpenRouterGen")]
    [InlineData("OpenRouterGen.Runtime")]
    [InlineData("OpenRouterGen.Emulator")]
    public void A_package_says_what_it_is_and_where_it_comes_from(string package)
    {
        Assert.InRange(Assert.Single(Elements(package, "description")).Value.Length, 60, 400);
        Assert.Contains("openrouter", Assert.Single(Elements(package, "tags")).Value.Split(' '));
        Assert.Equal("MIT", Assert.Single(Elements(package, "license")).Value);
        Assert.Equal(RepositoryUrl, Assert.Single(Elements(package, "projectUrl")).Value);
        var repository = Assert.Single(Elements(package, "repository"));
        Assert.Equal(("git", RepositoryUrl), (repository.Attribute("type")!.Value, repository.Attribute("url")!.Value));
    }

    [Fact]
    public void The_runtime_depends_on_nothing()
    {
        Assert.Empty(Elements("OpenRouterGen.Runtime", "dependency"));
        Assert.Empty(Elements("OpenRouterGen.Runtime", "frameworkReference"));
    }

    [Fact]
    public void The_package_depends_on_the_runtime_of_its_version_only_whatever_the_framework()
    {
        // The second group is for every framework: those before .NET 10 are refused for the runtime's sake.
        Assert.Equal(["net10.0", null], Elements("OpenRouterGen", "group").Select(group => group.Attribute("targetFramework")?.Value));
        Assert.Equal(Enumerable.Repeat(("OpenRouterGen.Runtime", feed.Version), 2), Dependencies("OpenRouterGen"));
        Assert.Empty(Elements("OpenRouterGen", "frameworkReference"));
    }

    [Fact]
    public void The_emulator_depends_on_the_runtime_of_its_version_and_on_the_web_framework()
    {
        Assert.Equal([("OpenRouterGen.Runtime", feed.Version)], Dependencies("OpenRouterGen.Emulator"));
        Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(Elements("OpenRouterGen.Emulator", "frameworkReference")).Attribute("name")!.Value);
    }

    [Theory]
    [InlineData("OpenRouterGen")]
    [InlineData("OpenRouterGen.Runtime")]
    [InlineData("OpenRouterGen.Emulator")]
    public void No_file_has_a_path_of_the_machine_that_packed_it(string package)
    {
        using var archive = feed.Open(package);
        foreach (var entry in archive.Entries)
        {
            // One byte to a character, so that text in either encoding of an assembly is found.
            var content = Encoding.Latin1.GetString(Content(entry));
            foreach (var path in new[] { Repository.Root, feed.Root })
            {
                Assert.False(content.Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path)), StringComparison.Ordinal),
                    $"{entry.FullName} has '{path}' in UTF-8.");
                Assert.False(content.Contains(Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(path)), StringComparison.Ordinal),
                    $"{entry.FullName} has '{path}' in UTF-16.");
            }
        }
    }

    [Theory]
    [InlineData("OpenRouterGen.Analyzers")]
    [InlineData("OpenRouterGen.Generator")]
    public void Help_links_begin_with_the_address_that_the_packages_name(string assembly)
    {
        string[] packages = ["OpenRouterGen", "OpenRouterGen.Runtime", "OpenRouterGen.Emulator"];
        var address = Assert.Single(packages.Select(package => Assert.Single(Elements(package, "repository")).Attribute("url")!.Value).Distinct());
        using var archive = feed.Open("OpenRouterGen");
        var content = Encoding.UTF8.GetString(Content(archive.GetEntry($"analyzers/dotnet/cs/{assembly}.dll")!));
        Assert.Contains(address + "/blob/main/generator/docs/diagnostics/", content, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator/docs/diagnostics"), "*.md")
        .Select(path => "docs/diagnostics/" + Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    private IEnumerable<string> Files(string package)
    {
        using var archive = feed.Open(package);
        return archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private IEnumerable<(string, string)> Dependencies(string package) =>
        Elements(package, "dependency").Select(element => (element.Attribute("id")!.Value, element.Attribute("version")!.Value));

    private IEnumerable<XElement> Elements(string package, string name)
    {
        using var archive = feed.Open(package);
        using var nuspec = archive.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == name).ToList();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var buffer = new MemoryStream();
        content.CopyTo(buffer);
        return buffer.ToArray();
    }
}
