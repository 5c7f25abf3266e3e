using OpenRouterGen.Generator.Tests.Documentation;

namespace OpenRouterGen.Package.Tests;

/// <summary>The readmes as their readers use them: their blocks in a project with the package.</summary>
[Collection(PackedFeedCollection.Name)]
public class ReadmeTests(PackedFeed feed)
{
    // Those with code: of the repository, which is OpenRouterGen's, and of other packages.
    private static readonly string[] s_readmes = ["README.md", "runtime/OpenRouterGen.Client/README.md", "runtime/OpenRouterGen.Emulator/README.md"];

    [Fact]
    public async Task No_block_has_a_warning_or_a_diagnostic_of_ours()
    {
        var folder = Path.Combine(feed.NewFolderWithRegistry("readme"), "Readme");
        ConsoleProject.Write(
            folder,
            "return;",
            feed.Reference() + feed.Reference("OpenRouterGen.Emulator")
                + """<PackageReference Include="Microsoft.Extensions.Http.Resilience" Version="10.11.0" />""",
            sdk: "Microsoft.NET.Sdk.Web");
        var blocks = s_readmes.SelectMany(SnippetProgram.AllBlocksOf).ToList();
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
}
