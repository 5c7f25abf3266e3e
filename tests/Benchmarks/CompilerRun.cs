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

    /// <summary>Compiles files; a generator of the SDK may run in the compiler.</summary>
    public static (double CpuSeconds, long PeakBytes, long AssemblyBytes) Measure(IEnumerable<GeneratedFile> files, string? generator = null) =>
        Measure(files, folder => generator is null ? [] : ["-analyzer:" + generator]);

    /// <summary>Compiles an empty project whose client our generator emits in the same process, as a user's build does.</summary>
    public static (double CpuSeconds, long PeakBytes, long AssemblyBytes) Measure(Document document, string json) => Measure([], folder =>
    {
        var options = Path.Combine(folder, "options.globalconfig");
        File.WriteAllText(options, string.Join('\n', [
            "is_global = true",
            "build_property.OpenRouterGenJson = " + json,
            "build_property.OpenRouterGenTagList = " + string.Join('|', document.Tags),
            .. document.Files().SelectMany(file => new[]
            {
                $"[{file.Path}]",
                "build_metadata.AdditionalFiles.OpenRouterGenRole = " + file.Role,
                "build_metadata.AdditionalFiles.OpenRouterGenBundled = " + (file.Bundled ? "true" : ""),
            }),
        ]));
        return
        [
            "-analyzerconfig:" + options,
            .. new[] { "OpenRouterGen.Generator", "OpenRouterGen.Core", "YamlDotNet" }
                .Select(name => "-analyzer:" + Path.Combine(AppContext.BaseDirectory, name + ".dll")),
            .. document.Files().Select(file => "-additionalfile:" + file.Path),
        ];
    });

    private static (double CpuSeconds, long PeakBytes, long AssemblyBytes) Measure(
        IEnumerable<GeneratedFile> files, Func<string, IEnumerable<string>> options)
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
            var (_, cpu, peak) = ChildProcess.RunDotNet(Arguments(assembly, sources).Concat(options(folder)));
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
