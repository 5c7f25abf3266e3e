using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>A project that is set up wrongly gets one sentence; a build hears it from the package's targets, an editor from the generator.</summary>
public class SetupTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public void An_older_language_is_one_error_and_no_client(LanguageVersion version, string shown)
    {
        var result = Run(version, TestFile.BundledSpec);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("ORG0061", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(
            $"the emitted client needs C# 12, but the project is compiled as C# {shown}; remove LangVersion, or set it to 12 or more",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(result.GeneratedTrees);
    }

    [Fact]
    public void An_older_language_is_nothing_to_a_project_without_a_client() => Assert.Empty(Run(LanguageVersion.CSharp11, []).Diagnostics);

    [Fact]
    public void The_oldest_language_that_is_let_through_compiles_the_client()
    {
        var result = Run(LanguageVersion.CSharp12, TestFile.BundledSpec);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(result.GeneratedTrees.Select(tree => tree.ToString()), LanguageVersion.CSharp12)));
    }

    [Fact]
    public void A_document_that_does_not_exist_is_one_error_at_it()
    {
        var run = GeneratorRun.Of(new TestFile("api/things.yaml", null, "Spec"), TestFile.BundledOverlay);
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("ORG0042", "api/things.yaml"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal("the file 'api/things.yaml' does not exist or cannot be read", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData(null, "ORG0042")]
    [InlineData("", "ORG0001")]
    [InlineData("openapi: [", "ORG0001")]
    [InlineData("<html></html>", "ORG0002")]
    [InlineData("{ \"swagger\": \"2.0\" }", "ORG0002")]
    [InlineData("openapi: 3.1.0\nopenapi: 3.1.0\n", "ORG0006")]
    public void A_document_that_cannot_be_used_is_one_error_and_the_bundled_client_is_there(string? text, string id)
    {
        var bundled = TestFile.BundledSpec;
        var fallback = new TestFile("openapi.yaml", bundled[0].GetText().ToString(), "Fallback");
        var run = GeneratorRun.Of([new TestFile("mine.yaml", text, "Spec"), .. bundled.Skip(1), fallback]);
        Assert.Equal((id, "mine.yaml"), (Assert.Single(run.Diagnostics).Id, run.Diagnostics[0].Location.GetLineSpan().Path));
        Assert.Equal(GeneratorRun.Of(bundled).Files.Keys, run.Files.Keys);
    }

    [Fact]
    public void Of_a_document_that_can_be_used_no_other_is_looked_at()
    {
        var run = GeneratorRun.Of([.. TestFile.BundledSpec, new TestFile("openapi.yaml", "openapi: [", "Fallback")]);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(GeneratorRun.Of(TestFile.BundledSpec).Files.Keys, run.Files.Keys);
    }

    [Theory]
    [InlineData("Overlay")]
    [InlineData("Catalog")]
    [InlineData("Reference")]
    public void Another_file_that_does_not_exist_is_one_error_and_the_client_is_there(string role)
    {
        var run = GeneratorRun.Of([.. TestFile.BundledSpec, new TestFile("mine.yaml", null, role)]);
        Assert.Equal("the file 'mine.yaml' does not exist or cannot be read", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(GeneratorRun.Of(TestFile.BundledSpec).Files.Keys, run.Files.Keys);
    }

    private static GeneratorDriverRunResult Run(LanguageVersion version, IEnumerable<TestFile> files) => CSharpGeneratorDriver
        .Create([new OpenRouterGenerator().AsSourceGenerator()], files, new CSharpParseOptions(version), new TestOptions(new Dictionary<string, string>()))
        .RunGenerators(EmittedCode.Compile(["class Own { }"], version))
        .GetRunResult();
}
