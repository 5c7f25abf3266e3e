using System.Text;
using System.Text.RegularExpressions;
using OpenRouterGen.Generator.Tests.Documentation;

namespace OpenRouterGen.Package.Tests;

/// <summary>The readme and the guides as their readers use them: their blocks in a project with the package, their links in it and on its page.</summary>
[Collection(PackedFeedCollection.Name)]
public partial class ReadmeTests(PackedFeed feed)
{
    // Those with code beside the documentation's.
    private static readonly string[] s_readmes = ["runtime/OpenRouterGen.Client/README.md", "runtime/OpenRouterGen.Emulator/README.md"];

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
                + """<PackageReference Include="OpenTelemetry.Extensions.Hosting" Version="1.20.1" />""",
            sdk: "Microsoft.NET.Sdk.Web");
        var blocks = (from document in s_readmes.Concat(SnippetProgram.Documents())
                      from block in SnippetProgram.AllBlocksOf(document)
                      select (Document: document, Text: block)).Index().ToDictionary(block => $"Block{block.Index}", block => block.Item);
        Assert.InRange(blocks.Count, 30, 200);
        foreach (var (name, block) in blocks)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".cs"), SnippetProgram.In(name, block.Text));
        }

        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo", "-p:ErrorLog=build.sarif");
        var diagnostics = DotNet.Diagnostics(output);
        Assert.True(diagnostics.Count == 0, string.Join('\n', diagnostics));
        Assert.True(exitCode == 0, output);
        var ours = from entry in ErrorLog.Read(Path.Combine(folder, "build.sarif"))
                   where entry.Id.StartsWith("ORG1", StringComparison.Ordinal)
                   let document = blocks[Path.GetFileNameWithoutExtension(entry.File)].Document
                   where !SnippetProgram.MayHave(entry.Id, document)
                   select $"{document}: {entry.Id}";
        Assert.Empty(ours);
    }

    [Fact]
    public void In_the_package_the_pages_lead_to_each_other()
    {
        using var archive = feed.Open("OpenRouterGen");
        var files = archive.Files.ToHashSet(StringComparer.Ordinal);
        var dead = from page in files
                   where page.StartsWith("docs/", StringComparison.Ordinal)
                   from match in Link().Matches(Encoding.UTF8.GetString(archive.Content(page)))
                   let link = match.Groups["to"].Value.Split('#')[0]
                   where link.Length > 0 && !link.Contains("://", StringComparison.Ordinal)
                   let target = new Uri(new Uri("file:///" + page), link).AbsolutePath[1..]
                   where !files.Contains(target)
                   select $"{page}: {link}";
        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)")]
    private static partial Regex Link();
}
