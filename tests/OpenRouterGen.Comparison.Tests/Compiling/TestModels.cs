using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Comparison.Tests.Compiling;

/// <summary>Documents as models, read as in the compiler.</summary>
internal static class TestModels
{
    private const string Folder = "tests/OpenRouterGen.Generator.Tests/Emission/Sample/";

    public static ApiModel Bundled { get; } = WithOverlay(Sample.BundledDocument, Sample.BundledCatalog);

    /// <summary>A document with the overlay and a catalog of this repository.</summary>
    public static ApiModel WithOverlay(string document, string catalog, BuildOptions? options = null) =>
        Compile(Sample.WithPackage(document, catalog, options));

    /// <summary>The document of the emitter's tests, which has every kind of type, member, case and operation.</summary>
    public static ApiModel SampleModel() => Compile(new SpecSources(
        new SpecSource("openapi.yaml", Repository.Read(Folder + "openapi.yaml") + SampleSchemas.Everything, Bundled: false),
        EquatableList<SpecSource>.Empty,
        new EquatableList<SpecSource>([new SpecSource("models.json", Repository.Read(Folder + "models.json"), Bundled: false)]),
        new BuildOptions { Namespace = "Sample.Api", Client = "SampleClient" }));

    /// <summary>A document alone.</summary>
    public static ApiModel Of(string document) => Compile(new SpecSources(
        new SpecSource("openapi.yaml", document, Bundled: false),
        EquatableList<SpecSource>.Empty,
        EquatableList<SpecSource>.Empty,
        new BuildOptions()));

    /// <summary>As <see cref="WithOverlay"/>; null for a document that has no client.</summary>
    public static ApiModel? TryWithOverlay(string document, string catalog) =>
        SpecCompiler.Compile(Sample.WithPackage(document, catalog), CancellationToken.None).Model;

    private static ApiModel Compile(SpecSources sources)
    {
        var result = SpecCompiler.Compile(sources, CancellationToken.None);
        Assert.Empty(result.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error)
            .Select(problem => $"{problem.Descriptor.Id} {problem.Spot.Line} {problem.Message}"));
        return result.Model!;
    }
}
