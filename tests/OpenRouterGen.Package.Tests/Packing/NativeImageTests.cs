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
          <Message Importance="high" Text="$(Case) loads %(Analyzer.FullPath)" />
        </Target>
        <ItemGroup>
        """;

    private static readonly string[] s_native = ["OpenRouterGen.Analyzers", "OpenRouterGen.Core", "OpenRouterGen.Generator", "YamlDotNet"];

    public static TheoryData<string> Natives() => [.. s_native];

    [Theory]
    [MemberData(nameof(Natives))]
    public void A_native_image_is_the_plain_assembly_with_machine_code_beside_it(string assembly)
    {
        var plain = Image(PlainFolder + assembly + ".dll");
        Assert.False(plain.HasCode);
        Assert.Equal(plain with { HasCode = true }, Image(Folder + assembly + ".dll"));
    }

    [Fact]
    public async Task A_build_loads_the_images_of_its_machine_and_whatever_else_compiles_the_plain_assemblies()
    {
        var folder = feed.NewFolder("native images");
        ConsoleProject.Write(Path.Combine(folder, "App"), "", feed.Reference() + Print);
        string[] calls =
        [
            Call("build"),
            Call("editor", ";DesignTimeBuild=true"),
            Call("switched off", ";OpenRouterGenNative=false"),
            Call("other machine", ";NETCoreSdkPortableRuntimeIdentifier=linux-musl-riscv64"),
            Call("unknown machine", ";NETCoreSdkPortableRuntimeIdentifier="),
        ];
        await File.WriteAllTextAsync(Path.Combine(folder, "Print.proj"), $"<Project><Target Name=\"Print\">{string.Concat(calls)}</Target></Project>");
        await DotNet.RunAsync(folder, "restore", Path.Combine("App", "App.csproj"));
        var output = await DotNet.RunAsync(folder, "msbuild", "-nologo", "Print.proj");
        Assert.Equal(Loaded(Folder), Loaded("build", output));
        Assert.All(["editor", "switched off", "other machine", "unknown machine"], name => Assert.Equal(Loaded(PlainFolder), Loaded(name, output)));
    }

    private static string Call(string name, string properties = "") =>
        $"""<MSBuild Projects="App/App.csproj" Targets="PrintAnalyzers" Properties="Case={name}{properties}" />""";

    private static IEnumerable<string> Loaded(string folder) => s_native.Select(assembly => $"{folder}{assembly}.dll")
        .Append(PlainFolder + "OpenRouterGen.CodeFixes.dll")
        .Order(StringComparer.Ordinal);

    private IEnumerable<string> Loaded(string name, string output)
    {
        var package = $"/{feed.Version}/";
        return output.Replace('\\', '/').Split('\n')
            .Where(line => line.Contains(name + " loads ", StringComparison.Ordinal) && line.Contains(package, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(package, StringComparison.Ordinal) + package.Length)..].Trim())
            .Order(StringComparer.Ordinal);
    }

    private AssemblyImage Image(string file)
    {
        using var archive = feed.Open(file.EndsWith("Analyzers.dll", StringComparison.Ordinal) ? "OpenRouterGen.Analyzers" : "OpenRouterGen");
        return AssemblyImage.Of(archive, file);
    }
}
