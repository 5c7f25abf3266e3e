namespace OpenRouterGen.Package.Tests;

/// <summary>What is wrong with a project is one error, whatever the project's code uses of the client.</summary>
[Collection(PackedFeedCollection.Name)]
public class SetupTests(PackedFeed feed)
{
    private const string Program = """
        using OpenRouter;

        using var client = new OpenRouterClient();
        System.Console.WriteLine(new ImageGenerationRequest { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = "a" });
        """;

    // Each builds a project of its own: of a kind the first alone, unless all are asked for.
    private static readonly bool s_all = Environment.GetEnvironmentVariable("OPENROUTERGEN_SETUPS") == "all";

    public static TheoryData<string> OlderFrameworks => Of("net8.0", "net9.0", "net6.0");

    public static TheoryData<string> OlderLanguages => Of("11", "9.0", "ISO-2");

    public static TheoryData<string> NewerLanguages => Of("12", "latest");

    public static TheoryData<string> MissingFiles => Of(
        "OpenRouterGenSpec=api/things.yaml",
        "OpenRouterGenCatalog=models.json",
        "OpenRouterGenOverlays=a.yaml",
        "OpenRouterGenReferences=parts/a.yaml",
        "OpenRouterGenSpec=https://example.com/openapi.yaml",
        "OpenRouterGenSettings=mine.json");

    [Theory]
    [MemberData(nameof(OlderFrameworks))]
    public async Task An_older_framework_is_one_error_of_restore(string framework) => Assert.Equal(
        NotCompatible(framework),
        await OneErrorAsync(OlderProject("older " + framework, $"<TargetFramework>{framework}</TargetFramework>"), "restore"));

    [Fact]
    public async Task An_older_framework_is_refused_by_every_package()
    {
        string[] packages = ["OpenRouterGen.Analyzers", PackedFeed.Client, "OpenRouterGen.Emulator", PackedFeed.ExtensionsAI, "OpenRouterGen.Runtime"];
        var folder = OlderProject("older with each", "<TargetFramework>net8.0</TargetFramework>", string.Concat(packages.Select(feed.Reference)));
        var (exitCode, output) = await DotNet.TryRunAsync(folder, "restore", "-nologo");
        Assert.NotEqual(0, exitCode);
        Assert.Equal(packages.Select(package => NotCompatible("net8.0", package)), DotNet.Diagnostics(output).Select(Error).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_older_framework_among_several_is_one_error_of_restore() => Assert.Equal(
        NotCompatible("net8.0"),
        await OneErrorAsync(
            OlderProject("older among several", "<TargetFramework></TargetFramework><TargetFrameworks>net8.0;net10.0</TargetFrameworks>"),
            "restore"));

    [Fact]
    public async Task An_older_framework_that_restore_may_take_packages_of_newer_ones_for_is_one_error() => Assert.Equal(
        "error ORG0061: the emitted client needs .NET 10, but TargetFramework is 'net8.0'; set it to net10.0, or reference the package for that "
        + "framework alone",
        await OneErrorAsync(OlderProject("older with fallback", """
            <TargetFramework>net8.0</TargetFramework>
            <AssetTargetFallback>net10.0</AssetTargetFallback>
            <NoWarn>$(NoWarn);NU1701</NoWarn>
            """)));

    [Fact]
    public async Task A_framework_with_a_platform_has_its_client()
    {
        var folder = Project("platform", Program, """
            <TargetFramework>net10.0-windows</TargetFramework>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            """);
        await DotNet.RunAsync(folder, "build", "--nologo");
    }

    [Fact]
    public async Task A_project_for_several_frameworks_takes_the_package_for_the_newest_alone()
    {
        var folder = Path.Combine(feed.NewFolderWithRegistry("several"), "App");
        ConsoleProject.Write(
            folder,
            "public static class Own\n{\n#if NET10_0_OR_GREATER\n    public static OpenRouter.OpenRouterClient NewClient() => new();\n#endif\n}\n",
            feed.Reference().Replace(" />", " Condition=\"'$(TargetFramework)' == 'net10.0'\" />", StringComparison.Ordinal),
            "<OutputType>Library</OutputType><TargetFramework></TargetFramework><TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo");
        Assert.True(exitCode == 0, output);
        Assert.Empty(DotNet.Diagnostics(output));
    }

    [Theory]
    [MemberData(nameof(OlderLanguages))]
    public async Task An_older_language_is_one_error(string version) => Assert.Equal(
        $"error ORG0061: the emitted client needs C# 12, but LangVersion is '{version}'; remove LangVersion, or set it to 12 or more",
        await OneErrorAsync(Project("language " + version, Program, $"<LangVersion>{version}</LangVersion>")));

    [Theory]
    [MemberData(nameof(NewerLanguages))]
    public async Task A_newer_language_is_none(string version) =>
        await DotNet.RunAsync(Project("newer language " + version, Program, $"<LangVersion>{version}</LangVersion>"), "build", "--nologo");

    [Theory]
    [InlineData("vb", "VB", "Module Program\n  Sub Main()\n  End Sub\nEnd Module\n")]
    [InlineData("fs", "F#", "open OpenRouter\nprintfn \"%O\" (new OpenRouterClient())\n")]
    public async Task Another_language_is_one_error(string extension, string language, string program)
    {
        // F# brings a package of its own.
        var folder = Path.Combine(feed.NewFolderWithRegistry("language " + extension), "App");
        var compile = extension == "fs" ? """<Compile Include="Program.fs" />""" : "";
        ConsoleProject.Write(folder, program, feed.Reference() + compile, language: extension);
        Assert.Equal(
            $"error ORG0061: OpenRouterGen emits C#, and this project is {language}: use the package OpenRouterGen.Client, which is the same client "
            + "compiled, or put this one into a C# library and reference that. (OpenRouterGenSpec 'none' keeps it here without a client.)",
            await OneErrorAsync(folder));
    }

    [Theory]
    [MemberData(nameof(MissingFiles))]
    public async Task A_file_that_does_not_exist_is_one_error(string setting)
    {
        var (option, file) = (setting.Split('=')[0], setting.Split('=')[1]);
        Assert.Equal(
            $"error ORG0042: {option} names the file '{file}', which does not exist; a path begins at the project's folder, and nothing is downloaded",
            await OneErrorAsync(Project("missing " + option + file.Length, Program, $"<{option}>{file}</{option}>")));
    }

    [Fact]
    public async Task A_folder_is_one_error()
    {
        var folder = Project("folder", Program, "<OpenRouterGenSpec>api</OpenRouterGenSpec>");
        Directory.CreateDirectory(Path.Combine(folder, "api"));
        Assert.Equal("error ORG0042: OpenRouterGenSpec names the folder 'api'; name the file in it", await OneErrorAsync(folder));
    }

    [Fact]
    public async Task A_document_that_is_none_is_one_error()
    {
        var folder = Project("no document", Program, "<OpenRouterGenSpec>api.yaml</OpenRouterGenSpec>");
        await File.WriteAllTextAsync(Path.Combine(folder, "api.yaml"), "openapi: [");
        Assert.StartsWith("error ORG0001: ", await OneErrorAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_one_error() => Assert.Equal(
        "error ORG0042: OpenRouterGenOverlays 'overlays/*.yaml' matches no file; a path begins at the project's folder",
        await OneErrorAsync(Project("pattern", Program, "<OpenRouterGenOverlays>overlays/*.yaml</OpenRouterGenOverlays>")));

    [Fact]
    public async Task A_mistake_in_an_overlay_and_one_in_a_catalog_are_one_error_each()
    {
        var folder = Project("own mistakes", Program, """
            <OpenRouterGenOverlays>own.yaml</OpenRouterGenOverlays>
            <OpenRouterGenCatalog>models.json</OpenRouterGenCatalog>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "own.yaml"), """
            overlay: 1.0.0
            info: { title: Names of my project, version: '1' }
            actions:
              - target: $.components.schemas.ImageGenerationRequest
                update: { x-openroutergen-typ: Picture }
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "models.json"), """
            { "data": [
              { "id": "bytedance-seed/seedream-4.5", "supported_parameters": { "resolution": { "type": "enum", "values": [] } } } ] }
            """);
        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo");
        Assert.NotEqual(0, exitCode);
        var errors = DotNet.Diagnostics(output).Select(error => error.Split(": ")).Select(error => $"{Path.GetFileName(error[0])}: {error[1]}");
        Assert.Equal(
            ["models.json(2,110): error ORG0050", "own.yaml(5,15): error ORG0043"],
            errors.Order(StringComparer.Ordinal));
    }

    private static TheoryData<string> Of(params string[] values) => [.. s_all ? values : values[..1]];

    private string Project(string name, string program, string properties, string? packages = null)
    {
        var folder = Path.Combine(feed.NewFolder(name), "App");
        ConsoleProject.Write(folder, program, packages ?? feed.Reference(), properties);
        return folder;
    }

    /// <summary>Without the packs of an older framework, which not every machine has.</summary>
    private string OlderProject(string name, string framework, string? packages = null) => Project(name, Program, framework + """
        <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
        <UseAppHost>false</UseAppHost>
        <CheckEolTargetFramework>false</CheckEolTargetFramework>
        """, packages);

    private string NotCompatible(string framework, string package = "OpenRouterGen.Runtime") =>
        $"error NU1202: Package {package} {feed.Version} is not compatible with {framework} (.NETCoreApp,Version=v{framework[3..]}). "
        + $"Package {package} {feed.Version} supports: net10.0 (.NETCoreApp,Version=v10.0)";

    /// <summary>The one error of a build, or of another command, without the project that it begins with.</summary>
    private static async Task<string> OneErrorAsync(string folder, string command = "build")
    {
        var (exitCode, output) = await DotNet.TryRunAsync(folder, command, "-nologo");
        Assert.NotEqual(0, exitCode);
        return Error(Assert.Single(DotNet.Diagnostics(output)));
    }

    private static string Error(string line) => line[line.IndexOf("error ", StringComparison.Ordinal)..];
}
