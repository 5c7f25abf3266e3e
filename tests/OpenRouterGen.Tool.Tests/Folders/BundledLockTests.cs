using System.Runtime.CompilerServices;
using OpenRouterGen.Core.Locks;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Folders;

/// <summary>The repository's own document has a lock as well, which the tool writes anew with OPENROUTERGEN_UPDATE_EXPECTED=1.</summary>
public sealed class BundledLockTests
{
    private static string Spec => Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", "..", "spec"));

    [Fact]
    public async Task It_says_what_the_files_are()
    {
        if (Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1")
        {
            using var bench = new ToolBench();
            await bench.DoAsync("update", "--from", "lock", "--folder", Spec, "--no-bundled-overlay");
        }

        var path = Path.Combine(Spec, "openrouter.lock.json");
        var problems = new ProblemSink();
        var locked = SpecLockReader.Read(path, File.ReadAllText(path), problems, CancellationToken.None);
        Assert.NotNull(locked);
        LockCheck.Report(
            path,
            locked,
            [
                Of("openapi.yaml", FolderFileKind.Document),
                Of("image-models.json", FolderFileKind.Catalog),
                Of("openrouter.overlay.yaml", FolderFileKind.Overlay),
            ],
            problems);
        Assert.Empty(problems.Problems.Select(problem => problem.Message));
    }

    private static FolderFile Of(string name, FolderFileKind kind) =>
        new(Path.Combine(Spec, name), File.ReadAllText(Path.Combine(Spec, name)), kind, Bundled: false);

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
