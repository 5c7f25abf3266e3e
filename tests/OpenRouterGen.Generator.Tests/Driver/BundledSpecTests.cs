using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Driver;

public class BundledSpecTests
{
    /// <summary>The goal of performance.md for the Image API with readers and writers.</summary>
    private const int MostLines = 12_000;

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Empty(BundledClient.Run.Diagnostics);

    [Fact]
    public void It_is_few_files_with_names_that_every_file_system_takes() => Assert.Equal(
        [
            "OpenRouter.ApiKeysClient.g.cs", "OpenRouter.CreditsClient.g.cs", "OpenRouter.GenerationsClient.g.cs", "OpenRouter.ImagesClient.g.cs",
            "OpenRouter.ModelsClient.g.cs", "OpenRouter.OpenRouterClient.g.cs", "OpenRouter.Types.g.cs",
        ],
        BundledClient.Files.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void It_is_few_lines() => Assert.InRange(BundledClient.Files.Values.Sum(text => text.Count(character => character == '\n')), 1, MostLines);

    [Fact]
    public void It_compiles_as_generated_files() => Assert.Empty(EmittedCode.Problems(BundledClient.Compilation));

    [Fact]
    public void It_compiles_as_ordinary_files_without_a_warning() =>
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(BundledClient.Files.Values.Select(EmittedCode.AsOrdinary))));

    [Fact]
    public void It_needs_no_language_newer_than_13() =>
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(BundledClient.Files.Values, LanguageVersion.CSharp13)));

    [Fact]
    public void Nullable_may_be_off_in_the_project()
    {
        var compilation = EmittedCode.Compile(BundledClient.Files.Values);
        Assert.Empty(EmittedCode.Problems(compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable))));
    }

    [Fact]
    public void Another_namespace_takes_every_type_with_it()
    {
        var run = GeneratorRun.Of(TestFile.BundledSpec,
            new Dictionary<string, string> { ["OpenRouterGenNamespace"] = "My.Api", ["OpenRouterGenVisibility"] = "internal" });
        var compilation = run.Compiled();
        Assert.Empty(EmittedCode.Problems(compilation));
        Assert.Null(compilation.Assembly.GetTypeByMetadataName("OpenRouter.ImagesClient"));
        Assert.Equal(Accessibility.Internal, compilation.Assembly.GetTypeByMetadataName("My.Api.ImagesClient")!.DeclaredAccessibility);
    }

    [Fact]
    public void A_selected_tag_brings_only_what_it_reaches()
    {
        var run = GeneratorRun.Of(TestFile.BundledSpec, new Dictionary<string, string> { ["OpenRouterGenTagList"] = "Images" });
        var compilation = run.Compiled();
        Assert.Empty(EmittedCode.Problems(compilation));
        Assert.Null(compilation.Assembly.GetTypeByMetadataName("OpenRouter.ModelsClient"));
        Assert.Null(compilation.Assembly.GetTypeByMetadataName("OpenRouter.PublicPricing"));
    }

    [Fact]
    public void Only_the_used_half_of_the_json_compiles_as_ordinary_files_too()
    {
        var run = GeneratorRun.Of(TestFile.BundledSpec, new Dictionary<string, string> { ["OpenRouterGenJson"] = "used" });
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(run.Files.Values.Select(EmittedCode.AsOrdinary))));
        Assert.True(run.Files.Values.Sum(text => text.Length) < BundledClient.Files.Values.Sum(text => text.Length));
    }

    [Fact]
    public void The_public_surface_of_the_client_is_the_reviewed_one() =>
        ReviewedText.Check("EmittedClient.txt", PublicSurface.Of(BundledClient.Compilation.Assembly));
}
