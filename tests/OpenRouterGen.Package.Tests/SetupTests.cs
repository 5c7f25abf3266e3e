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

    // Without the packs of an older framework, which not every machine has.
    private const string WithoutPacks = """
        <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
        <UseAppHost>false</UseAppHost>
        <CheckEolTargetFramework>false</CheckEolTargetFramework>
        """;

    private static readonly string[] s_packages =
        ["OpenRouterGen.Analyzers", PackedFeed.Client, "OpenRouterGen.Emulator", PackedFeed.ExtensionsAI, "OpenRouterGen.Runtime"];

    // Of a kind the first alone, unless all are asked for.
    private static readonly bool s_all = Environment.GetEnvironmentVariable("OPENROUTERGEN_SETUPS") == "all";

    private static readonly string[] s_olderFrameworks = Of("net8.0", "net9.0", "net6.0");

    private static readonly string[] s_olderLanguages = Of("11", "9.0", "ISO-2");

    private static readonly string[] s_newerLanguages = Of("12", "latest");

    private static readonly string[] s_missingFiles = Of(
        "OpenRouterGenSpec=api/things.yaml",
        "OpenRouterGenCatalog=models.json",
        "OpenRouterGenOverlays=a.yaml",
        "OpenRouterGenReferences=parts/a.yaml",
        "OpenRouterGenSpec=https://example.com/openapi.yaml",
        "OpenRouterGenSettings=mine.json");

    public static TheoryData<string> OlderFrameworks => [.. s_olderFrameworks];

    public static TheoryData<string> OlderLanguages => [.. s_olderLanguages];

    public static TheoryData<string> NewerLanguages => [.. s_newerLanguages];

    public static TheoryData<string> MissingFiles => [.. s_missingFiles];

    [Theory]
    [MemberData(nameof(OlderFrameworks))]
    public async Task An_older_framework_is_one_error_of_restore(string framework) =>
        Assert.Equal(NotCompatible(framework), (await OlderAsync()).ErrorOf(framework));

    [Fact]
    public async Task An_older_framework_is_refused_by_every_package() => Assert.Equal(
        s_packages.Select(package => NotCompatible("net8.0", package)),
        (await OlderAsync()).DiagnosticsOf("EachPackage").Select(DotNet.Error).Order(StringComparer.Ordinal));

    [Fact]
    public async Task An_older_framework_among_several_is_one_error_of_restore() =>
        Assert.Equal(NotCompatible("net8.0"), (await OlderAsync()).ErrorOf("AmongSeveral"));

    // A tool is no reference, whatever the framework; templates have no assembly that could ask for one.
    [Fact]
    public async Task A_tool_and_templates_are_not_asked_for_a_framework()
    {
        var projects = await OlderAsync();
        Assert.StartsWith(
            $"error NU1212: Invalid project-package combination for OpenRouterGen.Tool {feed.Version}.", projects.ErrorOf("Tool"), StringComparison.Ordinal);
        Assert.Empty(projects.DiagnosticsOf("Templates"));
    }

    [Fact]
    public async Task An_older_framework_has_no_tool_to_install()
    {
        var (exitCode, output) = await DotNet.TryRunAsync(
            feed.NewFolder("older tool"), "tool", "install", "OpenRouterGen.Tool", "--version", feed.Version, "--tool-path", "tools", "--framework", "net8.0");
        Assert.NotEqual(0, exitCode);

        // The SDK's words for it; the guide of the tool says what they mean.
        Assert.Contains("Settings file 'DotnetToolSettings.xml' was not found in the package.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_framework_that_restore_may_take_packages_of_newer_ones_for_is_one_error() => Assert.Equal(
        "error ORG0061: the emitted client needs .NET 10, but TargetFramework is 'net8.0'; set it to net10.0, or reference the package for that "
        + "framework alone",
        (await BuiltAsync()).ErrorOf("Fallback"));

    [Fact]
    public async Task A_framework_with_a_platform_has_its_client()
    {
        var projects = await BuiltAsync();
        Assert.Empty(projects.DiagnosticsOf("Platform"));
        Assert.True(File.Exists(Path.Combine(projects.FolderOf("Platform"), "bin", "Debug", "net10.0-windows", "Platform.dll")));
    }

    [Fact]
    public async Task A_project_for_several_frameworks_takes_the_package_for_the_newest_alone() => (await BuiltAsync()).AssertIsBuilt("SeveralFrameworks");

    [Theory]
    [MemberData(nameof(OlderLanguages))]
    public async Task An_older_language_is_one_error(string version) => Assert.Equal(
        $"error ORG0061: the emitted client needs C# 12, but LangVersion is '{version}'; remove LangVersion, or set it to 12 or more",
        (await BuiltAsync()).ErrorOf("Language" + version));

    [Theory]
    [MemberData(nameof(NewerLanguages))]
    public async Task A_newer_language_is_none(string version) => (await BuiltAsync()).AssertIsBuilt("Language" + version);

    [Theory]
    [InlineData("vb", "VB")]
    [InlineData("fs", "F#")]
    public async Task Another_language_is_one_error(string extension, string language) => Assert.Equal(
        $"error ORG0061: OpenRouterGen emits C#, and this project is {language}: use the package OpenRouterGen.Client, which is the same client "
        + "compiled, or put this one into a C# library and reference that. (OpenRouterGenSpec 'none' keeps it here without a client.)",
        (await BuiltAsync()).ErrorOf("In" + extension));

    [Theory]
    [MemberData(nameof(MissingFiles))]
    public async Task A_file_that_does_not_exist_is_one_error(string setting)
    {
        var (option, file) = (setting.Split('=')[0], setting.Split('=')[1]);
        Assert.Equal(
            $"error ORG0042: {option} names the file '{file}', which does not exist; a path begins at the project's folder, and nothing is downloaded",
            (await BuiltAsync()).ErrorOf(Missing(setting)));
    }

    [Fact]
    public async Task A_folder_is_one_error() =>
        Assert.Equal("error ORG0042: OpenRouterGenSpec names the folder 'api'; name the file in it", (await BuiltAsync()).ErrorOf("Folder"));

    [Fact]
    public async Task A_folder_with_overlays_and_no_document_is_one_error() => Assert.Equal(
        "error ORG0042: the folder 'openrouter' has no openapi.yaml, so 'a.overlay.yaml' in it would not be used; run 'openroutergen update', "
        + "or name overlays in OpenRouterGenOverlays",
        (await BuiltAsync()).ErrorOf("OverlayAlone"));

    [Fact]
    public async Task A_document_that_is_none_is_one_error() =>
        Assert.StartsWith("error ORG0001: ", (await BuiltAsync()).ErrorOf("NoDocument"), StringComparison.Ordinal);

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_one_error() => Assert.Equal(
        "error ORG0042: OpenRouterGenOverlays 'overlays/*.yaml' matches no file; a path begins at the project's folder",
        (await BuiltAsync()).ErrorOf("Pattern"));

    [Fact]
    public async Task A_mistake_in_an_overlay_and_one_in_a_catalog_are_one_error_each()
    {
        var errors = (await BuiltAsync()).DiagnosticsOf("OwnMistakes").Select(error => error.Split(": "));
        Assert.Equal(
            ["models.json(2,110): error ORG0050", "own.yaml(5,15): error ORG0043"],
            errors.Select(error => $"{Path.GetFileName(error[0])}: {error[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_property_that_does_not_exist_is_one_warning() => Assert.Equal(
        ["OpenRouterGenCatalogs", "OpenRouterGenSpecs"],
        (await BuiltAsync()).DiagnosticsOf("Mistyped").Select(found => found.Split("ORG0042: there is no property '")[1].Split("', so it does nothing; ")[0])
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_property_that_exists_is_none_whatever_its_capitals_and_conditions() => (await BuiltAsync()).AssertIsBuilt("Typed");

    private static string[] Of(params string[] values) => s_all ? values : values[..1];

    private static string Missing(string setting) => "Missing" + Array.IndexOf(s_missingFiles, setting);

    private Task<UserSolution> OlderAsync() => feed.BuiltAsync("older frameworks", WriteOlder, "restore");

    private Task<UserSolution> BuiltAsync() => feed.BuiltAsync("setups", Write, hasRegistry: true);

    private void WriteOlder(UserSolution projects)
    {
        foreach (var framework in s_olderFrameworks)
        {
            projects.Add(framework, Program, feed.Reference(), $"<TargetFramework>{framework}</TargetFramework>" + WithoutPacks);
        }

        projects.Add("EachPackage", Program, string.Concat(s_packages.Select(feed.Reference)), "<TargetFramework>net8.0</TargetFramework>" + WithoutPacks);
        foreach (var package in new[] { "Tool", "Templates" })
        {
            projects.Add(package, Program, feed.Reference("OpenRouterGen." + package), "<TargetFramework>net8.0</TargetFramework>" + WithoutPacks);
        }

        projects.Add("AmongSeveral", Program, feed.Reference(), Frameworks("net8.0;net10.0") + WithoutPacks);
    }

    private void Write(UserSolution projects)
    {
        Add("Fallback", WithoutPacks + """
            <TargetFramework>net8.0</TargetFramework>
            <AssetTargetFallback>net10.0</AssetTargetFallback>
            <NoWarn>$(NoWarn);NU1701</NoWarn>
            """);
        Add("Platform", """
            <TargetFramework>net10.0-windows</TargetFramework>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            """);
        projects.Add(
            "SeveralFrameworks",
            "public static class Own\n{\n#if NET10_0_OR_GREATER\n    public static OpenRouter.OpenRouterClient NewClient() => new();\n#endif\n}\n",
            feed.Reference().Replace(" />", " Condition=\"'$(TargetFramework)' == 'net10.0'\" />", StringComparison.Ordinal),
            "<OutputType>Library</OutputType>" + Frameworks("net8.0;net10.0"));
        foreach (var version in s_olderLanguages.Concat(s_newerLanguages)) Add("Language" + version, $"<LangVersion>{version}</LangVersion>");
        projects.Add("Invb", "Module Program\n  Sub Main()\n  End Sub\nEnd Module\n", feed.Reference(), language: "vb");
        projects.Add(
            "Infs", "open OpenRouter\nprintfn \"%O\" (new OpenRouterClient())\n", feed.Reference() + """<Compile Include="Program.fs" />""", language: "fs");
        foreach (var setting in s_missingFiles)
        {
            var (option, file) = (setting.Split('=')[0], setting.Split('=')[1]);
            Add(Missing(setting), $"<{option}>{file}</{option}>");
        }

        Directory.CreateDirectory(Path.Combine(Add("Folder", "<OpenRouterGenSpec>api</OpenRouterGenSpec>"), "api"));
        File.WriteAllText(Path.Combine(Add("NoDocument", "<OpenRouterGenSpec>api.yaml</OpenRouterGenSpec>"), "api.yaml"), "openapi: [");
        Add("Pattern", "<OpenRouterGenOverlays>overlays/*.yaml</OpenRouterGenOverlays>");
        DocumentFolder.Write(Add("OverlayAlone", ""), ("a", "First"));
        DocumentFolder.Delete(projects.FolderOf("OverlayAlone"), "openapi.yaml", "openrouter.lock.json");
        Add("Mistyped", "<OpenRouterGenSpecs>api.yaml</OpenRouterGenSpecs><OpenRouterGenCatalogs Condition=\"true\">a.json</OpenRouterGenCatalogs>");
        Add("Typed", """
            <openRouterGenJson Condition="'$(Missing)' == ''">used</openRouterGenJson>
            <!-- <OpenRouterGenSpecs>api.yaml</OpenRouterGenSpecs> -->
            """);
        WriteMistakes(Add("OwnMistakes", """
            <OpenRouterGenOverlays>own.yaml</OpenRouterGenOverlays>
            <OpenRouterGenCatalog>models.json</OpenRouterGenCatalog>
            """));

        string Add(string name, string properties) => projects.Add(name, Program, feed.Reference(), properties);
    }

    private static void WriteMistakes(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "own.yaml"), """
            overlay: 1.0.0
            info: { title: Names of my project, version: '1' }
            actions:
              - target: $.components.schemas.ImageGenerationRequest
                update: { x-openroutergen-typ: Picture }
            """);
        File.WriteAllText(Path.Combine(folder, "models.json"), """
            { "data": [
              { "id": "bytedance-seed/seedream-4.5", "supported_parameters": { "resolution": { "type": "enum", "values": [] } } } ] }
            """);
    }

    private static string Frameworks(string names) => $"<TargetFramework></TargetFramework><TargetFrameworks>{names}</TargetFrameworks>";

    private string NotCompatible(string framework, string package = "OpenRouterGen.Runtime") =>
        $"error NU1202: Package {package} {feed.Version} is not compatible with {framework} (.NETCoreApp,Version=v{framework[3..]}). "
        + $"Package {package} {feed.Version} supports: net10.0 (.NETCoreApp,Version=v10.0)";
}
