using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator;

namespace OpenRouterGen.Benchmarks;

/// <summary>What the generator costs at each key that the user presses in C# that has nothing to do with it.</summary>
internal static class KeystrokeTable
{
    private const int Edits = 2_000;
    private const int Rounds = 7;

    public static int Print()
    {
        var full = Document.All[^1];
        var bundled = Document.All[0];
        (string Name, IIncrementalGenerator Generator, Document? Document, string Tags, double? Goal, int MostFiles)[] rows =
        [
            ("nothing is emitted", new NothingGenerator(references: false), bundled, "", null, 0),
            ("nothing, references looked at", new NothingGenerator(references: true), bundled, "", null, 0),
            ("bundled, Images alone", new OpenRouterGenerator(), bundled, "Images", 12, 16),
            ("bundled, whole", new OpenRouterGenerator(), bundled, "", null, 16),
            ($"{full.Name}, Images", new OpenRouterGenerator(), full, "Images", 25, 16),
            ($"{full.Name}, whole", new OpenRouterGenerator(), full, "", 120, 64),
        ];
        var projects = rows.Select(row => new Project(row.Generator, row.Document, row.Tags)).ToList();

        // In turn, so that a machine whose speed drifts slows all; the median of the rounds counts.
        var times = rows.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < rows.Length; i++) times[i].Add(projects[i].Edit(Edits));
        }

        var verdicts = new Verdicts();
        Console.WriteLine($"Processor microseconds for an unrelated edit, median of {Rounds} rounds of {Edits}; the goal is for what is beyond nothing");
        Console.WriteLine($"{"project",-34}{"files",7}{"µs",9}{"beyond",9}{"goal",7}");
        for (var i = 0; i < rows.Length; i++)
        {
            var median = Measured.Median(times[i]);
            var (row, files, beyond) = (rows[i], projects[i].Files, median - Measured.Median(times[0]));
            var verdict = files > row.MostFiles ? verdicts.Of(files, row.MostFiles) : verdicts.Of(beyond, row.Goal);
            Console.WriteLine(FormattableString.Invariant(
                $"{row.Name,-34}{files,7}{median,9:f1}{beyond,9:f1}{row.Goal?.ToString("f0") ?? "",7}{verdict}"));
        }

        return verdicts.ExitCode;
    }

    private sealed class Project
    {
        private readonly CSharpCompilation[] _states;
        private GeneratorDriver _driver;

        public Project(IIncrementalGenerator generator, Document? document, string tags)
        {
            var files = document is null ? [] : document.Files();
            _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.CSharp13),
                new ProjectOptionsProvider(new Dictionary<string, string> { ["OpenRouterGenTagList"] = tags }));
            var first = CSharpCompilation.Create("Project", [Tree(0)], CompilerRun.References()
                .Select(path => MetadataReference.CreateFromFile(path)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            _states = [first, first.ReplaceSyntaxTree(first.SyntaxTrees[0], Tree(1))];
            _driver = _driver.RunGenerators(first);
            Files = _driver.GetRunResult().GeneratedTrees.Length;
            Edit(500);
        }

        public int Files { get; }

        public double Edit(int count)
        {
            var start = Measured.ProcessorTime();
            for (var i = 0; i < count; i++) _driver = _driver.RunGenerators(_states[(i + 1) & 1]);
            return (Measured.ProcessorTime() - start).TotalMicroseconds / count;
        }

        private static SyntaxTree Tree(int number) =>
            CSharpSyntaxTree.ParseText($"class Edited {{ int Number => {number}; }}", new CSharpParseOptions(LanguageVersion.CSharp13));
    }
}
