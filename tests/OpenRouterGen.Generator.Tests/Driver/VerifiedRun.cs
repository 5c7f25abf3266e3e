using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>
/// A run of the generator with its inputs as a build hands them over, the options in a global configuration file. What is not expected fails it: a diagnostic
/// of the generator, a warning of the compiler, a file where files are expected. Whether a second run does any work is what <see cref="GeneratorRun"/> asks.
/// </summary>
internal sealed class VerifiedRun : CSharpSourceGeneratorTest<OpenRouterGenerator, DefaultVerifier>
{
    private const string Folder = "/0/";

    private static readonly Dictionary<string, string> s_none = [];
    private static readonly UTF8Encoding s_withoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="files">The inputs; a place of a diagnostic is marked as <c>{|#0:text|}</c>.</param>
    /// <param name="properties">The project's properties.</param>
    public VerifiedRun(IEnumerable<TestFile> files, IReadOnlyDictionary<string, string>? properties = null)
    {
        // The assemblies that the tests run on: nothing is downloaded.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(EmittedCode.References);

        // A project with nothing of its own: the verifier wants a source.
        TestState.Sources.Add("");
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;

        var configuration = (properties ?? s_none).Select(property => $"build_property.{property.Key} = {property.Value}").Prepend("is_global = true").ToList();
        foreach (var file in files)
        {
            TestState.AdditionalFiles.Add((Folder + file.Path, file.GetText()));
            configuration.AddRange(
            [
                $"[{Folder}{file.Path}]",
                $"build_metadata.AdditionalFiles.OpenRouterGenRole = {file.Role}",
                $"build_metadata.AdditionalFiles.OpenRouterGenBundled = {(file.Bundled ? "true" : "")}",
            ]);
        }

        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", string.Join('\n', configuration)));
    }

    /// <summary>Expects a file; once one is expected, all are.</summary>
    public void Emits(string hintName, string text)
    {
        TestBehaviors = TestBehaviors.None;
        TestState.GeneratedSources.Add((typeof(OpenRouterGenerator), hintName, SourceText.From(text, s_withoutMark)));
    }

    /// <summary>Expects a warning at the mark of a file.</summary>
    public void Warns(string id, int mark, string message) =>
        TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning(id).WithLocation(mark).WithMessage(message));

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
}
