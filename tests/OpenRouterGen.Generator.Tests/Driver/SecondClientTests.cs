using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>A project that references an assembly with the same client gets one diagnostic, and an edit of its code looks at no reference again.</summary>
public class SecondClientTests
{
    private static readonly Lazy<CSharpCompilation> s_library = new(() => EmittedCode.Compile(BundledClient.Files.Values).WithAssemblyName("Library"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_client_of_a_referenced_assembly_or_project_is_reported_and_none_is_emitted_beside_it(bool isProject)
    {
        var driver = Driver().RunGenerators(Project(isProject ? s_library.Value.ToMetadataReference() : Image(s_library.Value)));
        Assert.Empty(driver.GetRunResult().GeneratedTrees);
        var diagnostic = Assert.Single(driver.GetRunResult().Diagnostics);
        Assert.Equal("ORG0060", diagnostic.Id);
        Assert.StartsWith("'OpenRouter.OpenRouterClient' exists in the referenced assembly 'Library' too, so this project uses that one and emits none. ",
            diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_uses_the_client_means_the_one_of_the_library_without_a_warning()
    {
        var project = EmittedCode.Compile(["#pragma warning disable CS1591\npublic class Own { public OpenRouter.OpenRouterClient Client = new(); }"])
            .AddReferences(s_library.Value.ToMetadataReference());
        Driver().RunGeneratorsAndUpdateCompilation(project, out var updated, out var reported);
        Assert.Equal(["ORG0060"], reported.Select(diagnostic => diagnostic.Id));
        Assert.Empty(EmittedCode.Problems((CSharpCompilation)updated));
    }

    [Fact]
    public void Two_libraries_with_the_client_are_one_diagnostic()
    {
        var libraries = new[] { s_library.Value.ToMetadataReference(), s_library.Value.WithAssemblyName("Other").ToMetadataReference() };
        Assert.Single(Driver().RunGenerators(Project(libraries)).GetRunResult().Diagnostics);
    }

    [Fact]
    public void A_reference_that_comes_and_goes_is_seen_and_an_edit_looks_at_none()
    {
        var alone = Project();
        var driver = Driver().RunGenerators(alone);
        Assert.Empty(driver.GetRunResult().Diagnostics);

        driver = driver.RunGenerators(alone.ReplaceSyntaxTree(alone.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class Edited;")));
        var steps = driver.GetRunResult().Results[0].TrackedSteps;
        Assert.True(!steps.TryGetValue(Steps.References, out var made)
            || made.SelectMany(step => step.Outputs).All(output => output.Reason == IncrementalStepRunReason.Cached));

        driver = driver.RunGenerators(alone.AddReferences(Image(s_library.Value)));
        Assert.Single(driver.GetRunResult().Diagnostics);
        driver = driver.RunGenerators(alone);
        Assert.Empty(driver.GetRunResult().Diagnostics);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
    }

    private static CSharpCompilation Project(params MetadataReference[] references) => EmittedCode.Compile(["class Own;"]).AddReferences(references);

    private static PortableExecutableReference Image(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new OpenRouterGenerator().AsSourceGenerator()],
        TestFile.BundledSpec,
        new CSharpParseOptions(LanguageVersion.CSharp13),
        new TestOptions(new Dictionary<string, string>()),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
