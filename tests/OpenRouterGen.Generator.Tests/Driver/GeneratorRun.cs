using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>
/// One run of the generator over a project, and the runs after it. Every run is made twice on the same input, and the second must not
/// have done any work: a step whose values are not equal to themselves would run at every key that the user presses.
/// </summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        _driver = driver.RunGenerators(compilation);
        _compilation = compilation;
        Result = _driver.GetRunResult().Results[0];
        AssertCached(_driver.RunGenerators(compilation.Clone()).GetRunResult().Results[0]);
    }

    public GeneratorRunResult Result { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => [.. Result.Diagnostics];

    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public static GeneratorRun Of(params IEnumerable<TestFile> files) => Of(files, new Dictionary<string, string>());

    /// <param name="files">What the project gives to the compiler.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="source">Its code.</param>
    /// <param name="references">What it references beside the platform and the runtime.</param>
    public static GeneratorRun Of(
        IEnumerable<TestFile> files, IReadOnlyDictionary<string, string> properties, string source = "", IEnumerable<MetadataReference>? references = null)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        var driver = CSharpGeneratorDriver.Create(
            [new OpenRouterGenerator().AsSourceGenerator()],
            files,
            parse,
            new TestOptions(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var compilation = EmittedCode.Compile([source], LanguageVersion.Preview).AddReferences(references ?? []);
        return new GeneratorRun(driver, compilation);
    }

    /// <summary>The next run after an edit of the user's C#.</summary>
    public GeneratorRun WithSource(string source) =>
        new(_driver,
            _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))));

    /// <summary>The next run with other references beside the platform and the runtime.</summary>
    public GeneratorRun WithReferences(params MetadataReference[] references) =>
        new(_driver, _compilation.WithReferences(EmittedCode.References.Concat(references)));

    /// <summary>The next run after a file was replaced.</summary>
    public GeneratorRun WithFile(TestFile old, TestFile file) => new(_driver.ReplaceAdditionalText(old, file), _compilation);

    /// <summary>Why the outputs of a step were made in this run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>The project with the emitted files, every warning on.</summary>
    public CSharpCompilation Compiled() => _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));

    private static void AssertCached(GeneratorRunResult second)
    {
        // The compilation itself comes anew with every key: what is made of it must be the same.
        var rerun = second.TrackedSteps
            .Where(step => step.Key != "Compilation")
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs).Select(output => (Step: step.Key, output.Reason)))
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Empty(rerun);
    }
}
