using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouter;
using OpenRouterGen.Analyzers;

namespace OpenRouterGen.Benchmarks.Analyzers;

/// <summary>
/// What the analyzers cost over a project: without the runtime, with it and without uses, and with uses in every file. Each is set beside the same
/// project with an analyzer that does nothing with the operations that it asks for, as those of the SDK ask for them in any case. Processor time, since
/// other programs of a machine do not change that.
/// </summary>
internal static class AnalyzerTable
{
    private const int Runs = 5;

    // As in an editor or a compiler server, where the code that is measured has long been compiled for good.
    private const int WarmUp = 6;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13, DocumentationMode.None);

    /// <param name="files">How many files the project has; fewer than 300 only to see that the table works.</param>
    public static int Print(int files = 300)
    {
        var platform = References().ToList();
        MetadataReference[] withRuntime = [.. platform, MetadataReference.CreateFromFile(typeof(OpenRouterClientOptions).Assembly.Location)];
        var client = Client(withRuntime);
        MetadataReference[] withClient = [.. withRuntime, MetadataReference.CreateFromImage(client)];
        Console.WriteLine($"| project of {files} files, CPU time | nothing ms | ours ms | ratio | goal | | reported |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Row(files, "no runtime referenced", platform, AnalyzerSources.Plain, 0.02);
        Row(files, "runtime referenced, no use", withClient, AnalyzerSources.Plain, 0.1);
        Row(files, "right uses in every file", withClient, index => AnalyzerSources.Uses(index, "10", "high"), 0.2);
        Row(files, "mistakes in every file", withClient, index => AnalyzerSources.Uses(index, "11", "hihg"), 0.5);
        Row(files, "three requests in every file", withClient, AnalyzerSources.Requests, 0.25);
        Row(1, "one text of 60,000 characters that is too long", withClient, _ => AnalyzerSources.LongText, 5);
        Row(1, "one text of 60,000 characters that begins as keys do, over and over", withClient, _ => AnalyzerSources.KeyText, 5);
        Row(files, "generated pages with right uses", withClient, index => Page(AnalyzerSources.Uses(index, "10", "high")), 0.25);
        Row(1, "the emitted client in the project", withRuntime, AnalyzerSources.Plain, 0.02, Emitted());

        // A client that nothing has read yet, as a compiler finds it.
        AnalyzerChecks.Print(100, () => Project(100, [.. withRuntime, MetadataReference.CreateFromImage(client)], AnalyzerSources.Requests));
        AnalyzerShare.Print(client);
        return 0;
    }

    /// <summary>Prints the share of the time of all analyzers alone.</summary>
    public static int PrintShare()
    {
        MetadataReference[] references = [.. References(), MetadataReference.CreateFromFile(typeof(OpenRouterClientOptions).Assembly.Location)];
        IdleAnalyzer.Compare(Project(files: 0, references, AnalyzerSources.Plain));
        AnalyzerShare.Print(Client(references));
        return 0;
    }

    private static void Row(
        int files, string name, IEnumerable<MetadataReference> references, Func<int, string> source, double goal, params IEnumerable<SyntaxTree> emitted)
    {
        var project = Project(files, references, source).AddSyntaxTrees(emitted);
        var reported = 0;

        // A clone has bound nothing yet.
        var (nothing, both) = Measured.Interleaved(
            () => Analyze(project.Clone(), [new NothingAnalyzer()]),
            () => reported = Analyze(project.Clone(), Analyzers()),
            WarmUp,
            Runs,
            Measured.ProcessorTime);
        var ratio = (both - nothing) / nothing;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {nothing:F0} | {both - nothing:F0} | {ratio:F2} | {goal:F2} | {(ratio <= goal ? "met" : "missed")} | {reported} |"));
    }

    private static CSharpCompilation Project(int files, IEnumerable<MetadataReference> references, Func<int, string> source) => CSharpCompilation.Create(
        "App",
        Enumerable.Range(0, files).Select(index => CSharpSyntaxTree.ParseText(source(index), s_parse, $"File{index}.cs")),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static int Analyze(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => throw new InvalidOperationException("an analyzer failed", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(project, analyzers, options).GetAllDiagnosticsAsync().GetAwaiter().GetResult()
            .Count(diagnostic => diagnostic.Id.StartsWith("ORG", StringComparison.Ordinal));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        new NothingAnalyzer(),
        .. typeof(WrittenCodeAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The text as a generator of pages leaves it: its own, with lines that a person wrote.</summary>
    private static string Page(string text) => "// <auto-generated/>\n#line 1 \"Page.razor\"\n" + text + "\n#line default\n#line hidden\n";

    private static IEnumerable<SyntaxTree> Emitted() => Document.All[0].Emit(Document.All[0].Text)
        .Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse, "OpenRouterGen.Generator/OpenRouterGen.Generator.OpenRouterGenerator/" + file.HintName));

    private static byte[] Client(IEnumerable<MetadataReference> references)
    {
        var trees = Document.All[0].Emit(Document.All[0].Text).Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Client", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        return result.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));
}
