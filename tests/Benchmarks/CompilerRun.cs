using OpenRouter;
using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Benchmarks;

/// <summary>Compiles emitted files with the compiler of the SDK, in a process of its own.</summary>
internal static class CompilerRun
{
    /// <summary>The compiler of the newest SDK.</summary>
    public static string Compiler { get; } = Directory
        .EnumerateFiles(Path.Combine(ChildProcess.DotNetRoot, "sdk"), "csc.dll", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Last();

    public static (double CpuSeconds, long PeakBytes, long AssemblyBytes) Measure(IEnumerable<GeneratedFile> files, string? generator = null)
    {
        var folder = Directory.CreateTempSubdirectory("openroutergen bench ").FullName;
        try
        {
            var sources = files.Append(new GeneratedFile("Empty.cs", "class Empty;")).Select(file =>
            {
                var path = Path.Combine(folder, file.HintName);
                File.WriteAllText(path, file.Text);
                return path;
            }).ToList();
            var assembly = Path.Combine(folder, "out.dll");
            var (_, cpu, peak) = ChildProcess.RunDotNet(Arguments(assembly, sources).Concat(generator is null ? [] : ["-analyzer:" + generator]));
            return (cpu, peak, new FileInfo(assembly).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The command line that compiles files into an assembly.</summary>
    public static IEnumerable<string> Arguments(string assembly, IEnumerable<string> sources) =>
    [
        Compiler, "-noconfig", "-nologo", "-target:library", "-nullable:enable", "-langversion:13", "-define:NET10_0_OR_GREATER", "-out:" + assembly,
        .. References().Select(reference => "-reference:" + reference),
        .. sources,
    ];

    /// <summary>The generator of System.Text.Json that comes with the SDK.</summary>
    public static string SerializerGenerator() => Directory
        .EnumerateFiles(Path.Combine(ChildProcess.DotNetRoot, "packs", "Microsoft.NETCore.App.Ref"), "System.Text.Json.SourceGeneration.dll",
            SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Last();

    public static IEnumerable<string> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
        .Append(typeof(OpenRouterClientOptions).Assembly.Location);
}
