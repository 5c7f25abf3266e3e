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
    public void The_client_of_a_referenced_assembly_or_project_is_reported(bool isProject)
    {
        var driver = Driver().RunGenerators(Project(isProject ? s_library.Value.ToMetadataReference() : Image(s_library.Value)));
        var diagnostic = Assert.Single(driver.GetRunResult().Diagnostics);
        Assert.Equal("ORG0060", diagnostic.Id);
        Assert.StartsWith("'OpenRouter.OpenRouterClient' exists in the referenced assembly 'Library' too.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
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
        Assert.Empty(driver.RunGenerators(alone).GetRunResult().Diagnostics);
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
