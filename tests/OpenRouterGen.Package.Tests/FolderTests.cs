using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Package.Tests;

/// <summary>The folder beside a project that holds its document.</summary>
[Collection(PackedFeedCollection.Name)]
public class FolderTests(PackedFeed feed)
{
    // Of a document with one type, which an overlay names.
    private const string Program = "System.Console.WriteLine(typeof(OpenRouter.NAME));";

    private static readonly bool s_all = Environment.GetEnvironmentVariable("OPENROUTERGEN_SETUPS") == "all";

    public static TheoryData<string, string, string> Projects
    {
        get
        {
            var projects = new TheoryData<string, string, string>
            {
                { "absent", "OpenRouterClient", "<OpenRouterGenClient>OpenRouterClient</OpenRouterGenClient>" },
            };
            if (s_all)
            {
                projects.Add("another name", "Plain", "<OpenRouterGenFolder>api/v1</OpenRouterGenFolder>");
                projects.Add("own document", "Plain", "<OpenRouterGenSpec>api/v1/openapi.yaml</OpenRouterGenSpec>");
                projects.Add("central versions", "Plain", "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>");
                projects.Add("Turkish", "Plain", "<InvariantGlobalization>false</InvariantGlobalization>");
            }

            return projects;
        }
    }

    [Fact]
    public async Task A_document_in_it_is_taken_and_what_changes_there_is_built_anew()
    {
        var app = Project("folder", "First");
        DocumentFolder.Write(app, ("a", "First"));
        Assert.Empty(DotNet.Diagnostics(await DotNet.RunAsync(app, "build", "--nologo")));

        // A checkout on Windows.
        var document = Path.Combine(app, "openrouter", "openapi.yaml");
        await File.WriteAllTextAsync(document, DocumentFolder.Document.ReplaceLineEndings("\r\n"));
        Assert.Empty(DotNet.Diagnostics(await DotNet.RunAsync(app, "build", "--nologo", "--no-restore")));

        // Warnings are errors in this project; what a lock says never is one.
        await File.WriteAllTextAsync(document, DocumentFolder.Document + "# edited\n");
        var warning = Assert.Single(DotNet.Diagnostics(await DotNet.RunAsync(app, "build", "--nologo", "--no-restore")));
        Assert.StartsWith(document + "(1,1): warning ORG0051: 'openapi.yaml' is not what the lock says", warning, StringComparison.Ordinal);

        // Without a lock nothing is compared. Nothing but the list of files changes.
        DocumentFolder.Write(app, ("a", "First"), ("b", "Second"));
        DocumentFolder.Delete(app, "openrouter.lock.json");
        var (exitCode, output) = await DotNet.TryRunAsync(app, "build", "--nologo", "--no-restore");
        Assert.True(exitCode != 0 && output.Contains("CS0234", StringComparison.Ordinal), output);
        DocumentFolder.Delete(app, "b.overlay.yaml");
        Assert.Empty(DotNet.Diagnostics(await DotNet.RunAsync(app, "build", "--nologo", "--no-restore")));

        Directory.CreateDirectory(Path.Combine(app, "openrouter", ".update"));
        await File.WriteAllTextAsync(Path.Combine(app, "openrouter", ".update", "journal.json"), "{}");
        (exitCode, output) = await DotNet.TryRunAsync(app, "build", "--nologo", "--no-restore");
        Assert.True(exitCode != 0, output);
        Assert.Contains("error ORG0053", Assert.Single(DotNet.Diagnostics(output)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_for_several_frameworks_on_the_web_has_it_in_each_and_publishes_nothing_of_it()
    {
        var app = Path.Combine(feed.NewFolder("web folder"), "App");
        ConsoleProject.Write(
            app,
            Program.Replace("NAME", "First", StringComparison.Ordinal),
            feed.Reference(),
            """
            <TargetFramework></TargetFramework>
            <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            """,
            "Microsoft.NET.Sdk.Web");
        await File.WriteAllTextAsync(Path.Combine(app, "appsettings.json"), "{}");
        DocumentFolder.Write(app, ("a", "First"));
        Assert.Empty(DotNet.Diagnostics(await DotNet.RunAsync(app, "build", "--nologo")));
        await DotNet.RunAsync(app, "publish", "--nologo", "--no-build", "-c", "Debug", "-f", "net10.0", "-o", "out");
        var published = Directory.EnumerateFiles(Path.Combine(app, "out"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.Contains("appsettings.json", published);
        Assert.Empty(published.Intersect(Directory.EnumerateFiles(Path.Combine(app, "openrouter")).Select(Path.GetFileName)));

        // There is no tool manifest here, so the build of all frameworks says what to do.
        var (exitCode, output) = await DotNet.TryRunAsync(app, "build", "--nologo", "--no-restore", "-t:OpenRouterGenCheck");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("'dotnet tool install OpenRouterGen.Tool' adds it to the tool manifest", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task A_property_of_the_project_wins(string name, string type, string property)
    {
        var app = Project(name, type, property);
        if (name != "absent")
        {
            DocumentFolder.Write(app, ("a", "First"));
            var other = Path.Combine(app, "api", "v1");
            Directory.CreateDirectory(other);
            await File.WriteAllTextAsync(Path.Combine(other, "openapi.yaml"), DocumentFolder.Document);
        }

        if (name is "central versions" or "Turkish")
        {
            DocumentFolder.Delete(app, "a.overlay.yaml", "openrouter.lock.json");
        }

        if (name == "central versions")
        {
            var project = Path.Combine(app, "App.csproj");
            await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace($" Version=\"{feed.Version}\"", "", StringComparison.Ordinal));
            await File.WriteAllTextAsync(Path.Combine(app, "Directory.Packages.props"), $"""
                <Project><ItemGroup><PackageVersion Include="OpenRouterGen" Version="{feed.Version}" /></ItemGroup></Project>
                """);
        }

        var environment = new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
        Assert.Empty(DotNet.Diagnostics(await DotNet.RunAsync(app, environment, "build", "--nologo")));
    }

    [LongFact]
    public async Task The_tool_of_the_manifest_updates_and_checks_a_project_for_several_frameworks()
    {
        var app = Path.Combine(feed.NewFolder("tool"), "App");
        ConsoleProject.Write(app, "return;", feed.Reference(), """
            <TargetFramework></TargetFramework>
            <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            """);
        await DotNet.RunAsync(app, "new", "tool-manifest");
        await DotNet.RunAsync(app, "tool", "install", "OpenRouterGen.Tool", "--version", feed.Version);
        await DotNet.RunAsync(app, "restore");
        await TargetAsync("OpenRouterGenUpdate", "bundled", exitCode: 0);
        Assert.True(File.Exists(Path.Combine(app, "openrouter", "openrouter.lock.json")));
        await TargetAsync("OpenRouterGenCheck", "bundled", exitCode: 0);
        Assert.Empty(DotNet.Diagnostics(await DotNet.RunAsync(app, "build", "--nologo")));

        await File.WriteAllTextAsync(Path.Combine(app, "new.yaml"), DocumentFolder.Document);
        var output = await TargetAsync("OpenRouterGenCheck", "new.yaml", exitCode: 1);
        Assert.Contains("'dotnet build -t:OpenRouterGenUpdate' takes it", output, StringComparison.Ordinal);
        output = await TargetAsync("OpenRouterGenCheck", "nothing.yaml", exitCode: 1);
        Assert.Contains("could not look (exit code 3)", output, StringComparison.Ordinal);

        async Task<string> TargetAsync(string target, string from, int exitCode)
        {
            var (code, text) = await DotNet.TryRunAsync(
                app, "build", "--nologo", "--no-restore", $"-t:{target}", $"-p:OpenRouterGenUpdateArguments=--from {from}");
            Assert.True(code == exitCode, text);
            return text;
        }
    }

    private string Project(string name, string type, string properties = "")
    {
        var app = Path.Combine(feed.NewFolder("in folder " + name), "App");
        ConsoleProject.Write(app, Program.Replace("NAME", type, StringComparison.Ordinal), feed.Reference(), properties);
        return app;
    }
}
