using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Benchmarks;

/// <summary>The documents that are measured: the bundled one, and the published ones where they are at hand.</summary>
internal sealed record Document(string Name, string Path)
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<Document> All { get; } =
    [
        new("bundled", System.IO.Path.Combine(Root, "spec", "openapi.yaml")),
        new("bundled, Images", System.IO.Path.Combine(Root, "spec", "openapi.yaml")) { Tags = new EquatableList<string>(["Images"]) },
        .. Published(),
    ];

    /// <summary>The whole of the newest published document; null where there is none.</summary>
    public static Document? Full { get; } = Published().LastOrDefault();

    /// <summary>Five tags of it.</summary>
    public static Document? FiveTags { get; } = Full is { } full
        ? full with { Name = "five tags", Tags = new EquatableList<string>(["Chat", "Images", "Models", "Embeddings", "Generations"]) }
        : null;

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
        new(System.IO.Path.Combine(Root, "spec", "openrouter.overlay.yaml"), "Overlay", bundled: true),
        new(System.IO.Path.Combine(Root, "spec", "image-models.json"), "Catalog", bundled: true),
    ];

    private static SpecSource Bundled(string name)
    {
        var path = System.IO.Path.Combine(Root, "spec", name);
        return new SpecSource(path, File.ReadAllText(path), Bundled: true);
    }

    private static IEnumerable<Document> Published()
    {
        var folder = System.IO.Path.Combine(Root, "..", "shared", "specs");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
                .Select(path => new Document(System.IO.Path.GetFileNameWithoutExtension(path), System.IO.Path.GetFullPath(path)))
            : [];
    }

    private static string FindRoot(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "OpenRouterGen.sln")) ? folder : FindRoot(System.IO.Path.GetDirectoryName(folder)!);
}
