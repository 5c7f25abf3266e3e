using OpenRouter.Emulator;

namespace OpenRouterGen.Package.Tests;

/// <summary>Projects of a user in one folder that one command builds: to start the SDK takes longer than a small project does.</summary>
internal sealed class UserSolution(string folder)
{
    /// <summary>The file that names them all.</summary>
    public const string Name = "All.slnx";

    private readonly List<string> _projects = [];
    private string _output = "";

    /// <summary>The folder that all are in.</summary>
    public string Folder => folder;

    /// <summary>The folder of one project.</summary>
    public string FolderOf(string project) => Path.Combine(folder, project);

    /// <summary>An item of a project that references another one of them.</summary>
    public static string Reference(string project) => $"""<ProjectReference Include="../{project}/{project}.csproj" />""";

    /// <summary>Writes a project, and returns its folder for what else it has.</summary>
    public string Add(string name, string program, string items, string properties = "", string sdk = "Microsoft.NET.Sdk", string language = "cs")
    {
        ConsoleProject.Write(FolderOf(name), program, items, properties, sdk, language);
        _projects.Add($"{name}/{name}.{language}proj");
        return FolderOf(name);
    }

    /// <summary>Takes a project that stands in the folder already.</summary>
    public void Include(string name) => _projects.Add($"{name}/{name}.csproj");

    /// <summary>Builds or restores them all, whether or not one of them fails.</summary>
    public async Task RunAsync(string command, params string[] arguments)
    {
        var projects = _projects.Select(project => $"""<Project Path="{project}" />""");
        await File.WriteAllTextAsync(Path.Combine(folder, Name), $"<Solution>{string.Concat(projects)}</Solution>");
        (_, _output) = await DotNet.TryRunAsync(folder, [command, Name, "-nologo", .. arguments]);
    }

    /// <summary>The errors and warnings of one project, each once.</summary>
    public IReadOnlyList<string> DiagnosticsOf(string project) => DotNet.Diagnostics(_output, FolderOf(project));

    /// <summary>The one error of a project, without the place that it begins with.</summary>
    public string ErrorOf(string project)
    {
        Assert.False(IsBuilt(project), project + " is built.");
        return DotNet.Error(Assert.Single(DiagnosticsOf(project)));
    }

    /// <summary>One project is built without an error or a warning.</summary>
    public void AssertIsBuilt(string project)
    {
        Assert.Empty(DiagnosticsOf(project));
        AssertHasOutput(project);
    }

    /// <summary>One project is built, whatever warnings it has.</summary>
    public void AssertHasOutput(string project) => Assert.True(IsBuilt(project), _output);

    /// <summary>Runs what a project was built to, in its folder, and returns what it prints.</summary>
    /// <param name="project">The project.</param>
    /// <param name="emulator">What answers its client; null for nothing.</param>
    /// <param name="arguments">Its arguments.</param>
    public Task<string> RunProgramAsync(string project, EmulatorServer? emulator = null, params string[] arguments)
    {
        AssertHasOutput(project);
        return DotNet.RunAsync(FolderOf(project), EmulatorEnvironment.Of(emulator), [AssemblyOf(project), .. arguments]);
    }

    private bool IsBuilt(string project) => File.Exists(AssemblyOf(project));

    private string AssemblyOf(string project) => Path.Combine(FolderOf(project), "bin", "Debug", "net10.0", project + ".dll");
}
