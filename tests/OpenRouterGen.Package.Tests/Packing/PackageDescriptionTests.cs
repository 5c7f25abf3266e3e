using System.Text;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>What each package says of itself, and what it depends on.</summary>
[Collection(PackedFeedCollection.Name)]
public class PackageDescriptionTests(PackedFeed feed)
{
    internal const string RepositoryUrl = "https://github.com/openroutergen/openroutergen";

    [Theory]
    [MemberData(nameof(PackedFeed.Names), MemberType = typeof(PackedFeed))]
    public void A_package_says_what_it_is_and_where_it_comes_from(string package)
    {
        using var archive = feed.Open(package);
        Assert.InRange(Value("description").Length, 60, 400);
        Assert.Contains("openrouter", Value("tags").Split(' '));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal(RepositoryUrl, Value("projectUrl"));
        var repository = Assert.Single(archive.Elements("repository"));
        Assert.Equal(("git", RepositoryUrl), (repository.Attribute("type")!.Value, repository.Attribute("url")!.Value));

        // The icon is a picture of a size that package pages show whole.
        byte[] head = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 128, 0, 0, 0, 128];
        Assert.Equal(head, archive.Content(Value("icon")).Take(head.Length));
        Assert.StartsWith("# " + package + "\n", Encoding.UTF8.GetString(archive.Content(Value("readme"))), StringComparison.Ordinal);
        string Value(string element) => Assert.Single(archive.Elements(element)).Value;
    }

    [Fact]
    public void The_runtime_and_the_analyzers_depend_on_nothing()
    {
        foreach (var package in new[] { "OpenRouterGen.Runtime", "OpenRouterGen.Analyzers" })
        {
            using var archive = feed.Open(package);
            Assert.Empty(archive.Elements("dependency"));
            Assert.Empty(archive.Elements("frameworkReference"));
        }
    }

    [Fact]
    public void OpenRouterGen_depends_on_the_runtime_whatever_the_framework_and_on_the_analyzers()
    {
        using var archive = feed.Open("OpenRouterGen");
        // The second group is for every framework: those before .NET 10 are refused for the runtime's sake.
        Assert.Equal(["net10.0", null], archive.Elements("group").Select(group => group.Attribute("targetFramework")?.Value));
        Assert.Equal([Ours("Analyzers"), Ours("Runtime"), Ours("Runtime")], archive.Dependencies);
        // What a package does not take for itself, it does not pass on: analyzers, and the targets that choose their images.
        Assert.All(archive.Elements("dependency"), dependency => Assert.Equal("All", dependency.Attribute("include")!.Value));
        Assert.Empty(archive.Elements("frameworkReference"));
    }

    [Fact]
    public void The_client_depends_on_the_runtime_the_analyzers_and_what_containers_and_hosts_need()
    {
        using var archive = feed.Open(PackedFeed.Client);
        Assert.Equal(
            [Ours("Analyzers"), Ours("Runtime"), ("Microsoft.Extensions.Hosting.Abstractions", "10.0.15"), ("Microsoft.Extensions.Http", "10.0.15")],
            archive.Dependencies);
        Assert.Equal("All", archive.Elements("dependency")[0].Attribute("include")!.Value);
        Assert.Empty(archive.Elements("frameworkReference"));
    }

    [Fact]
    public void The_image_generator_depends_on_the_client_and_on_its_interface()
    {
        using var archive = feed.Open(PackedFeed.ExtensionsAI);
        Assert.Equal([Ours("Client"), ("Microsoft.Extensions.AI", "10.11.0")], archive.Dependencies);
        Assert.Equal("All", archive.Elements("dependency")[0].Attribute("include")!.Value);
    }

    [Fact]
    public void The_emulator_depends_on_the_runtime_and_on_the_web_framework()
    {
        using var archive = feed.Open("OpenRouterGen.Emulator");
        Assert.Equal([Ours("Runtime")], archive.Dependencies);
        Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(archive.Elements("frameworkReference")).Attribute("name")!.Value);
    }

    [Theory]
    [InlineData("OpenRouterGen.Analyzers", "OpenRouterGen.Analyzers")]
    [InlineData("OpenRouterGen", "OpenRouterGen.Generator")]
    public void Help_links_begin_with_the_address_that_the_packages_name(string package, string assembly)
    {
        using var archive = feed.Open(package);
        var content = Encoding.UTF8.GetString(archive.Content($"analyzers/dotnet/cs/{assembly}.dll"));
        Assert.Contains(RepositoryUrl + "/blob/main/generator/docs/diagnostics/", content, StringComparison.Ordinal);
    }

    private (string Id, string Version) Ours(string package) => ("OpenRouterGen." + package, feed.Version);
}
