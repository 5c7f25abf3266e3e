using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Comparison.Tests.Compiling;

/// <summary>Documents as models, read as in the compiler.</summary>
internal static class TestModels
{
    private const string Sample = "tests/OpenRouterGen.Generator.Tests/Emission/Sample/";

    public static string BundledDocument { get; } = Repository.Read("spec/openapi.yaml");

    public static string BundledCatalog { get; } = Repository.Read("spec/image-models.json");

    public static ApiModel Bundled { get; } = WithOverlay(BundledDocument, BundledCatalog);

    /// <summary>A document with the overlay and a catalog of this repository.</summary>
    public static ApiModel WithOverlay(string document, string catalog, BuildOptions? options = null)
    {
        var overlay = new SpecSource("openrouter.overlay.yaml", Repository.Read("spec/openrouter.overlay.yaml"), Bundled: true);
        return Compile(document, [overlay], [new SpecSource("image-models.json", catalog, Bundled: true)], options ?? new BuildOptions());
    }

    /// <summary>The document of the emitter's tests, which has every kind of type, member, case and operation.</summary>
    public static ApiModel SampleModel() => Compile(
        Repository.Read(Sample + "openapi.yaml") + SampleSchemas.Everything,
        [],
        [new SpecSource("models.json", Repository.Read(Sample + "models.json"), Bundled: false)],
        new BuildOptions { Namespace = "Sample.Api", Client = "SampleClient" });

    /// <summary>A document alone.</summary>
    public static ApiModel Of(string document) => Compile(document, [], [], new BuildOptions());

    private static ApiModel Compile(string document, SpecSource[] overlays, SpecSource[] catalogs, BuildOptions options)
    {
        var sources = new SpecSources(
            new SpecSource("openapi.yaml", document, Bundled: false), overlays.ToEquatableList(), catalogs.ToEquatableList(), options);
        var result = SpecCompiler.Compile(sources, CancellationToken.None);
        Assert.Empty(result.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error)
            .Select(problem => $"{problem.Descriptor.Id} {problem.Spot.Line} {problem.Message}"));
        return result.Model!;
    }
}
