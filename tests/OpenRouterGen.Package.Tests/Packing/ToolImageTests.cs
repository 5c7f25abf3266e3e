using System.Runtime.InteropServices;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>The package has the tool compiled ahead for this machine, and the plain one for all others.</summary>
[Collection(PackedFeedCollection.Name)]
public class ToolImageTests(PackedFeed feed)
{
    internal const string PlainFolder = "tools/net10.0/any/";

    internal static readonly string Folder = $"tools/net10.0/{RuntimeInformation.RuntimeIdentifier}/";

    // The document is the bundled one.
    private static readonly string[] s_emit = ["emit", "--from", "bundled"];

    [Fact]
    public void Each_assembly_of_the_tool_is_there_with_machine_code_beside_it_and_without()
    {
        using var archive = feed.Open("OpenRouterGen.Tool");
        var plain = archive.Files
            .Where(file => file.StartsWith(PlainFolder, StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))
            .ToDictionary(file => file[PlainFolder.Length..], file => AssemblyImage.Of(archive, file));
        Assert.Contains("OpenRouterGen.Tool.dll", plain);
        Assert.All(plain, assembly =>
        {
            Assert.False(assembly.Value.HasCode);
            Assert.Equal(assembly.Value with { HasCode = true }, AssemblyImage.Of(archive, Folder + assembly.Key));
        });
    }

    [Fact]
    public async Task The_installed_tool_is_the_one_of_its_machine()
    {
        var tools = await InstallAsync("installed tool");

        // What a shell starts has the path of what it runs.
        Assert.Contains(Folder + "OpenRouterGen.Tool.dll", (await File.ReadAllTextAsync(Started(tools))).Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_emits_the_same_where_its_images_do_not_fit()
    {
        var tools = await InstallAsync("tool elsewhere");
        var (exitCode, output) = await DotNet.TryRunProgramAsync(Started(tools), tools, [.. s_emit, "installed"]);
        Assert.True(exitCode == 0, output);
        await DotNet.RunAsync(tools, [Program(tools, PlainFolder), .. s_emit, "other machine"]);

        // The runtime takes no image, and compiles all that it runs.
        var noImages = new Dictionary<string, string> { ["DOTNET_ReadyToRun"] = "0" };
        await DotNet.RunAsync(tools, noImages, [Program(tools, Folder), .. s_emit, "newer runtime"]);

        var emitted = Files(tools, "installed");
        Assert.NotEmpty(emitted);
        Assert.Equal(emitted, Files(tools, "other machine"));
        Assert.Equal(emitted, Files(tools, "newer runtime"));
    }

    private static string Started(string tools) => Path.Combine(tools, OperatingSystem.IsWindows() ? "openroutergen.exe" : "openroutergen");

    private static string Program(string tools, string folder) =>
        Directory.GetFiles(tools, "OpenRouterGen.Tool.dll", SearchOption.AllDirectories)
            .Single(path => path.Replace('\\', '/').Contains('/' + folder, StringComparison.Ordinal));

    private static IReadOnlyDictionary<string, string> Files(string tools, string folder) =>
        Directory.EnumerateFiles(Path.Combine(tools, folder)).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    private async Task<string> InstallAsync(string name)
    {
        var tools = Path.Combine(feed.NewFolder(name), "my tools");
        await DotNet.RunAsync(Path.GetDirectoryName(tools)!, "tool", "install", "OpenRouterGen.Tool", "--version", feed.Version, "--tool-path", tools);
        return tools;
    }
}
