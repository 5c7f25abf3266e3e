using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Benchmarks;

/// <summary>The documents that are measured: the bundled one, and the published ones where they are at hand.</summary>
internal sealed record Document(string Name, string Path)
{
    private static readonly string s_root = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<Document> All { get; } =
    [
        new("bundled", System.IO.Path.Combine(s_root, "spec", "openapi.yaml")),
        new("bundled, Images", System.IO.Path.Combine(s_root, "spec", "openapi.yaml")) { Tags = new EquatableList<string>(["Images"]) },
        .. Published(),
    ];

    /// <summary>The tags that are selected; empty for all.</summary>
    public EquatableList<string> Tags { get; init; } = EquatableList<string>.Empty;

    public string Text => File.ReadAllText(Path);

    public IReadOnlyList<GeneratedFile> Emit(string text, string json = "all")
    {
        var result = SpecCompiler.Compile(Sources(text, json), CancellationToken.None);
        return ApiEmitter.Emit(result.Model ?? throw new InvalidOperationException(string.Join('\n', result.Problems.Select(problem => problem.Message))),
            CancellationToken.None);
    }

    public ApiModel Model(string text, string json = "all") => SpecCompiler.Compile(Sources(text, json), CancellationToken.None).Model!;

    public SpecSources Sources(string text, string json) => new(
        new SpecSource(Path, text, Bundled: false),
        new EquatableList<SpecSource>([Bundled("openrouter.overlay.yaml")]),
        new EquatableList<SpecSource>([Bundled("image-models.json")]),
        new BuildOptions { Json = json, Tags = Tags });

    /// <summary>The files of a project that uses the document.</summary>
    public IReadOnlyList<ProjectFile> Files() =>
    [
        new(Path, "Spec", bundled: false),
        new(System.IO.Path.Combine(s_root, "spec", "openrouter.overlay.yaml"), "Overlay", bundled: true),
        new(System.IO.Path.Combine(s_root, "spec", "image-models.json"), "Catalog", bundled: true),
    ];

    private static SpecSource Bundled(string name)
    {
        var path = System.IO.Path.Combine(s_root, "spec", name);
        return new SpecSource(path, File.ReadAllText(path), Bundled: true);
    }

    private static IEnumerable<Document> Published()
    {
        var folder = System.IO.Path.Combine(s_root, "..", "shared", "specs");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
                .Select(path => new Document(System.IO.Path.GetFileNameWithoutExtension(path), System.IO.Path.GetFullPath(path)))
            : [];
    }

    private static string FindRoot(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "OpenRouterGen.sln")) ? folder : FindRoot(System.IO.Path.GetDirectoryName(folder)!);
}
