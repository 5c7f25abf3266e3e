using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouter;
using OpenRouterGen.Analyzers;

namespace OpenRouterGen.Benchmarks;

/// <summary>
/// What the analyzers cost over a project of 500 files: without the runtime, with it and without uses, and with uses in every file. Each is
/// set beside the binding of the same project, which an editor does in any case.
/// </summary>
internal static class AnalyzerTable
{
    private const int Runs = 5;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13, DocumentationMode.None);

    /// <param name="files">How many files the project has; fewer than 500 only to see that the table works.</param>
    public static int Print(int files = 500)
    {
        var platform = References().ToList();
        MetadataReference[] withRuntime = [.. platform, MetadataReference.CreateFromFile(typeof(OpenRouterClientOptions).Assembly.Location)];
        MetadataReference[] withClient = [.. withRuntime, Client(withRuntime)];
        Console.WriteLine($"| project of {files} files | binding ms | analyzers ms | ratio | reported |");
        Console.WriteLine("|---|---|---|---|---|");
        Row(files, "no runtime referenced", platform, Plain);
        Row(files, "runtime referenced, no use", withClient, Plain);
        Row(files, "right uses in every file", withClient, index => Uses(index, "10", "high"));
        Row(files, "mistakes in every file", withClient, index => Uses(index, "11", "hihg"));
        Row(files, "three requests of the catalog's models in every file", withClient, CatalogUses);
        Row(1, "one text of 60,000 characters that is too long", withClient, _ => LongText);
        return 0;
    }

    private static void Row(int files, string name, IEnumerable<MetadataReference> references, Func<int, string> source)
    {
        var trees = Enumerable.Range(0, files).Select(index => CSharpSyntaxTree.ParseText(source(index), s_parse, $"File{index}.cs")).ToList();
        var project = CSharpCompilation.Create("App", trees, references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var reported = 0;

        // A clone has bound nothing yet.
        var (binding, both) = Measured.Interleaved(
            () => project.Clone().GetDiagnostics(),
            () => reported = Analyze(project.Clone()),
            warmUp: 2,
            Runs);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {name} | {binding:F0} | {both - binding:F0} | {(both - binding) / binding:F2} | {reported} |"));
    }

    private static int Analyze(Compilation project)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => throw new InvalidOperationException("an analyzer failed", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(project, Analyzers(), options).GetAllDiagnosticsAsync().GetAwaiter().GetResult()
            .Count(diagnostic => diagnostic.Id.StartsWith("ORG", StringComparison.Ordinal));
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(ConstrainedValueAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static PortableExecutableReference Client(IEnumerable<MetadataReference> references)
    {
        var trees = Document.All[0].Emit(Document.All[0].Text).Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Client", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static string Plain(int index) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace App;

        public sealed class Order{{index}}
        {
            public string Name { get; set; } = "order";
            public int Count { get; set; }

            public static IReadOnlyList<Order{{index}}> Make(IEnumerable<string> names) =>
                names.Select((name, i) => new Order{{index}} { Name = name + "-" + i, Count = i % 3 == 0 ? 1 : 2 }).ToList();

            public override string ToString() => Count switch { 0 => "none", 1 => "one", var n => $"{Name}: {n}" };
        }
        """;

    private static string Uses(int index, string number, string quality) => Plain(index) + $$"""


        public static class Use{{index}}
        {
            public static OpenRouter.ImageGenerationRequest Make(bool isLarge, string prompt)
            {
                var resolution = isLarge ? "4K" : "1K";
                var request = new OpenRouter.ImageGenerationRequest { Model = "a/b", Prompt = prompt, Resolution = resolution, N = {{number}}, Quality = "{{quality}}" };
                return request with { AspectRatio = OpenRouter.AspectRatio.R16x9, OutputFormat = "webp", OutputCompression = 80 };
            }
        }
        """;

    private static string CatalogUses(int index) => Plain(index) + $$"""


        public static class Use{{index}}
        {
            public static OpenRouter.ImageGenerationRequest[] Make(string prompt) =>
            [
                new() { Model = OpenRouter.ImageModels.Qwen.QwenImage3, Prompt = prompt, Resolution = "2K", N = 2, Seed = 7 },
                new() { Model = OpenRouter.ImageModels.Openai.GptImage2, Prompt = prompt, Quality = "high", Background = "opaque", OutputCompression = 80 },
                new() { Model = OpenRouter.ImageModels.Qwen.QwenImage3, Prompt = prompt, N = 1 },
            ];
        }
        """;

    private static string LongText => $$"""
        public static class Use
        {
            public static OpenRouter.ImageGenerationRequest Make() => new() { Model = "a/b", Prompt = "p", SessionId = "{{new string('x', 60_000)}}" };
        }
        """;

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));
}
