using System.Globalization;

namespace OpenRouterGen.Package.Tests;

/// <summary>
/// The packages of this tree, packed once for all tests under a version of their own: a version that was restored before would be taken
/// from the machine's cache, and the test would see an old build.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    public const string Client = "OpenRouterGen.Client";

    public const string ExtensionsAI = "OpenRouterGen.Extensions.AI";

    public const string Templates = "OpenRouterGen.Templates";

    private static readonly string[] s_withAssemblies =
    [
        "OpenRouterGen", "OpenRouterGen.Analyzers", Client, "OpenRouterGen.Emulator", ExtensionsAI, "OpenRouterGen.Runtime", "OpenRouterGen.Tool",
    ];

    private readonly Dictionary<string, Task<UserSolution>> _solutions = new(StringComparer.Ordinal);

    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    /// <summary>The temporary folder of this run. Its name has a space, as users' folders do.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("openroutergen test ").FullName;

    private string Packages => Path.Combine(Root, "feed");

    public async Task InitializeAsync()
    {
        // Outputs of its own and lock files as they are: the tests of other projects run on the tree's outputs at the same time.
        await DotNet.RunAsync(
            Repository.Root,
            "pack", "tests/OpenRouterGen.Package.Tests/Packages.slnf", "--artifacts-path", Path.Combine(Root, "artifacts"),
            $"-p:Version={Version}", $"-p:PackageOutputPath={Packages}", "-p:ContinuousIntegrationBuild=true", "-p:RestoreLockedMode=true");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Every package that a release has.</summary>
    public static TheoryData<string> Names() => [.. s_withAssemblies, Templates];

    /// <summary>Those with assemblies of ours.</summary>
    public static TheoryData<string> NamesWithAssemblies() => [.. s_withAssemblies];

    /// <summary>The file of a package.</summary>
    public string PathOf(string package) => Path.Combine(Packages, $"{package}.{Version}.nupkg");

    internal PackageArchive Open(string package) => new(PathOf(package));

    internal PackageArchive OpenSymbols(string package) => new(Path.Combine(Packages, $"{package}.{Version}.snupkg"));

    /// <summary>An item of a project file that references one of the packages.</summary>
    public string Reference(string package = "OpenRouterGen") => $"""<PackageReference Include="{package}" Version="{Version}" />""";

    /// <summary>A new folder with what a user's machine would have: a package source and nothing of this repository.</summary>
    public string NewFolder(string name) => NewFolder(name, "", "");

    /// <summary>A new folder whose projects also take packages of others: from the machine where it has them, else from the public registry.</summary>
    public string NewFolderWithRegistry(string name) => NewFolder(
        name,
        """<add key="nuget.org" value="https://api.nuget.org/v3/index.json" />""",
        $"""
          <packageSourceMapping>
            <packageSource key="tree"><package pattern="OpenRouterGen*" /></packageSource>
            <packageSource key="nuget.org"><package pattern="*" /></packageSource>
          </packageSourceMapping>
          <fallbackPackageFolders><add key="machine" value="{Directory.CreateDirectory(MachinePackages).FullName}" /></fallbackPackageFolders>
        """);

    /// <summary>Projects that several tests look at: the first of them has them written and built.</summary>
    /// <param name="name">The name of their folder.</param>
    /// <param name="write">Writes them.</param>
    /// <param name="command">What is done with them.</param>
    /// <param name="hasRegistry">Whether they take packages of others.</param>
    internal Task<UserSolution> BuiltAsync(string name, Action<UserSolution> write, string command = "build", bool hasRegistry = false) =>
        BuiltAsync(
            name,
            projects =>
            {
                write(projects);
                return Task.CompletedTask;
            },
            command,
            hasRegistry);

    internal Task<UserSolution> BuiltAsync(string name, Func<UserSolution, Task> write, string command = "build", bool hasRegistry = false)
    {
        if (!_solutions.TryGetValue(name, out var solution)) _solutions.Add(name, solution = BuildAsync());
        return solution;

        async Task<UserSolution> BuildAsync()
        {
            var written = new UserSolution(hasRegistry ? NewFolderWithRegistry(name) : NewFolder(name));
            await write(written);
            await written.RunAsync(command);
            return written;
        }
    }

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string NewFolder(string name, string moreSources, string moreSettings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="tree" value="{Packages}" />
                {moreSources}
              </packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "cache")}" /></config>
              {moreSettings}
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        return folder;
    }
}
