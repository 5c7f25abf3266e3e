using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>Which assemblies a compiler loads: those that are compiled ahead for this machine, or the plain ones.</summary>
[Collection(PackedFeedCollection.Name)]
public class NativeImageTests(PackedFeed feed)
{
    internal static readonly string Folder = $"tools/{RuntimeInformation.RuntimeIdentifier}/";

    private const string PlainFolder = "analyzers/dotnet/cs/";

    // Says what the compiler would be given, without running it.
    private const string Print = """
        </ItemGroup>
        <Target Name="PrintAnalyzers" DependsOnTargets="ResolveLockFileAnalyzers;UseNativeOpenRouterGen">
          <Message Importance="high" Text="loads %(Analyzer.FullPath)" />
        </Target>
        <ItemGroup>
        """;

    private static readonly string[] s_native = ["OpenRouterGen.Analyzers", "OpenRouterGen.Core", "OpenRouterGen.Generator", "YamlDotNet"];

    public static TheoryData<string> Natives() => [.. s_native];

    [Theory]
    [MemberData(nameof(Natives))]
    public void A_native_image_is_the_plain_assembly_with_machine_code_beside_it(string assembly)
    {
        var (plain, native) = (Identity(PlainFolder + assembly + ".dll"), Identity(Folder + assembly + ".dll"));
        Assert.Equal(plain.Module, native.Module);
        Assert.False(plain.HasCode);
        Assert.True(native.HasCode);
    }

    [Fact]
    public async Task A_build_loads_the_images_of_its_machine() => await AssertLoadsAsync("build", Folder);

    [Theory]
    [InlineData("editor", "-p:DesignTimeBuild=true")]
    [InlineData("switched off", "-p:OpenRouterGenNative=false")]
    [InlineData("other machine", "-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-riscv64")]
    [InlineData("unknown machine", "-p:NETCoreSdkPortableRuntimeIdentifier=")]
    public async Task Whatever_else_compiles_loads_the_plain_assemblies(string name, string property) => await AssertLoadsAsync(name, PlainFolder, property);

    private async Task AssertLoadsAsync(string name, string folder, params string[] properties)
    {
        var project = Path.Combine(feed.NewFolder("native " + name), "App");
        ConsoleProject.Write(project, "", feed.Reference() + Print);
        await DotNet.RunAsync(project, "restore");
        var output = await DotNet.RunAsync(project, ["msbuild", "-nologo", "-t:PrintAnalyzers", .. properties]);
        var package = $"/{feed.Version}/";
        var loaded = output.Replace('\\', '/').Split('\n')
            .Where(line => line.Contains("loads ", StringComparison.Ordinal) && line.Contains(package, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(package, StringComparison.Ordinal) + package.Length)..].Trim());
        string[] expected = [PlainFolder + "OpenRouterGen.CodeFixes.dll", .. s_native.Select(assembly => $"{folder}{assembly}.dll")];
        Assert.Equal(expected.Order(StringComparer.Ordinal), loaded.Order(StringComparer.Ordinal));
    }

    private (Guid Module, bool HasCode) Identity(string file)
    {
        using var archive = feed.Open(file.EndsWith("Analyzers.dll", StringComparison.Ordinal) ? "OpenRouterGen.Analyzers" : "OpenRouterGen");
        using var image = new PEReader(new MemoryStream(archive.Content(file)));
        var metadata = image.GetMetadataReader();
        return (metadata.GetGuid(metadata.GetModuleDefinition().Mvid), image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }
}
