using System.Globalization;

namespace OpenRouterGen.Package.Tests;

/// <summary>
/// The packages of this tree, packed once for all tests under a version of their own: a version that was restored before would be taken
/// from the machine's cache, and the test would see an old build.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    /// <summary>The temporary folder of this run. Its name has a space, as users' folders do.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("openroutergen test ").FullName;

    public string Packages => Path.Combine(Root, "feed");

    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "runtime/OpenRouterGen.Runtime", "generator/OpenRouterGen.Package" })
        {
            await DotNet.RunAsync(Repository.Root, null, "pack", project, "-c", "Debug", "-o", Packages, $"-p:Version={Version}", "-p:RestoreLockedMode=false", "--nologo", "-v", "quiet");
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A new folder with what a user's machine would have: a package source and nothing of this repository.</summary>
    public string NewFolder(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="tree" value="{Packages}" />
              </packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "cache")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        return folder;
    }
}
