using System.Text.RegularExpressions;
using OpenRouterGen.Generator.Tests.Documentation;

namespace OpenRouterGen.Package.Tests;

/// <summary>
/// The readme as its readers use it: its blocks, and those of the documentation that need ASP.NET or the emulator, in a project with the package; its links on
/// the page of the package.
/// </summary>
[Collection(PackedFeedCollection.Name)]
public partial class ReadmeTests(PackedFeed feed)
{
    private const string Address = PackageContentTests.RepositoryUrl + "/blob/main/";

    private static readonly string s_readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task No_block_has_a_warning_or_a_diagnostic_of_ours()
    {
        var folder = Path.Combine(feed.NewFolderWithRegistry("readme"), "Readme");
        ConsoleProject.Write(
            folder,
            "return;",
            feed.Reference() + feed.Reference("OpenRouterGen.Emulator")
                + """<PackageReference Include="Microsoft.Extensions.Http.Resilience" Version="10.11.0" />"""
                + """<PackageReference Include="Microsoft.Extensions.AI" Version="10.11.0" />"""
                + """<PackageReference Include="OpenTelemetry.Extensions.Hosting" Version="1.20.1" />""");
        var project = Path.Combine(folder, "Readme.csproj");
        var text = await File.ReadAllTextAsync(project);
        await File.WriteAllTextAsync(project, text.Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
        List<string> blocks =
        [
            .. SnippetProgram.AllBlocksOf("README.md"),
            .. SnippetProgram.Documents().Where(document => document != "README.md").SelectMany(SnippetProgram.AppBlocksOf),
        ];
        Assert.InRange(blocks.Count, 15, 100);
        for (var i = 0; i < blocks.Count; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"Block{i}.cs"), SnippetProgram.In($"Block{i}", blocks[i]));
        }

        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo", "-p:ErrorLog=build.sarif");
        Assert.Empty(DotNet.Diagnostics(output));
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain(ErrorLog.Read(Path.Combine(folder, "build.sarif")), entry => entry.Id.StartsWith("ORG1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_the_page_of_the_package_its_links_are_addresses_of_files_that_exist()
    {
        using var archive = feed.Open("OpenRouterGen");
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var packed = await reader.ReadToEndAsync();
        var links = Link().Matches(packed).Select(match => match.Groups["to"].Value).ToList();
        Assert.InRange(links.Count, 8, 100);
        Assert.All(links, link => Assert.StartsWith(Address, link, StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link[Address.Length..])), link));

        // Nothing else is changed on the way.
        Assert.Equal(s_readme.ReplaceLineEndings("\n").TrimEnd(),
            packed.ReplaceLineEndings("\n").Replace("](" + Address, "](", StringComparison.Ordinal).TrimEnd());
    }

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)")]
    private static partial Regex Link();
}
