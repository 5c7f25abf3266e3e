using System.Reflection;
using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Tests.Impact;

/// <summary>A solution of a user in a temporary folder, with a space in its path: a library with a client, and projects that reference it.</summary>
internal sealed class UserSolution : IDisposable
{
    private static readonly string[] s_analyzers = typeof(UserSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "AnalyzerFiles").Value!.Split('|');

    private readonly string _folder = Directory.CreateTempSubdirectory("my solution ").FullName;

    public string Client => Path.Combine(_folder, "client", "client.csproj");

    public string StagedDocument => Path.Combine(_folder, "staged.yaml");

    /// <summary>Writes the library with the client: of one operation, as each compiler that is started emits it anew.</summary>
    public void WriteClient(string code, string properties = "<TargetFramework>net10.0</TargetFramework>")
    {
        var package = Path.Combine(Repository.Root, "generator", "OpenRouterGen.Package", "build", "net10.0");
        Write("client/client.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><Nullable>enable</Nullable>{properties}</PropertyGroup>
              <Import Project="{package}/OpenRouterGen.props" />
              <PropertyGroup>
                <OpenRouterGenSpecFolder>{Path.Combine(Repository.Root, "spec")}/</OpenRouterGenSpecFolder>
                <OpenRouterGenOperations>createImages</OpenRouterGenOperations>
              </PropertyGroup>
              <Import Project="{package}/OpenRouterGen.targets" />
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Runtime.dll")}" />
                <Analyzer Include="{string.Join(';', s_analyzers)}" />
              </ItemGroup>
            </Project>
            """);
        Write("client/Use.cs", code);
        File.WriteAllText(StagedDocument, BundledDocument.Edited);
    }

    /// <summary>Writes a project that references others of the solution.</summary>
    public void WriteProject(string name, string code, params string[] references)
    {
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><Nullable>enable</Nullable><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{string.Concat(references.Select(reference => $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"))}
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Runtime.dll")}" />
              </ItemGroup>
            </Project>
            """);
        Write($"{name}/Code.cs", code);
    }

    public void WriteSolution(params string[] projects) => Write(
        "all.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}/{project}.csproj\" />"))}</Solution>");

    public void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public async Task BuildAsync(string path, bool mayFail = false)
    {
        var run = await DotnetHost.RunAsync(
            ["build", Path.Combine(_folder, path), "-nologo", "-v:q", "-nodeReuse:false"], _folder, CancellationToken.None);
        Assert.True(run.ExitCode == 0 || mayFail, run.Text + run.Error);
    }

    /// <summary>Every file with what is in it.</summary>
    public SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => path, path => $"{File.GetLastWriteTimeUtc(path):O} {new FileInfo(path).Length}", StringComparer.Ordinal),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
