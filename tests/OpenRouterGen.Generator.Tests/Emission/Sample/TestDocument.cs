using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>Documents of tests as models: read and built as in the compiler.</summary>
internal static class TestDocument
{
    /// <summary>The model of a document in which nothing is wrong.</summary>
    public static ApiModel Model(string document, BuildOptions options, string? catalog = null)
    {
        var result = Compile(document, options, catalog);
        Assert.Empty(result.Problems.Select(Shown));
        return result.Model!;
    }

    /// <summary>The model of a document that may have flaws, of which none is an error.</summary>
    public static ApiModel ModelWithoutErrors(string document, BuildOptions options, string? catalog = null)
    {
        var result = Compile(document, options, catalog);
        Assert.Empty(result.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error).Select(Shown));
        return result.Model!;
    }

    private static SpecResult Compile(string document, BuildOptions options, string? catalog) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("spec.yaml", document, Bundled: false),
            EquatableList<SpecSource>.Empty,
            catalog is null ? EquatableList<SpecSource>.Empty : new EquatableList<SpecSource>([new SpecSource("models.json", catalog, Bundled: false)]),
            options),
        CancellationToken.None);

    private static string Shown(Problem problem) => $"{problem.Descriptor.Id} {problem.Spot.Line} {problem.Message}";
}
