using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>
/// Right programs while they are typed, and with tokens that are lost, doubled or swapped. <c>OPENROUTERGEN_MUTANTS</c> sets how many of each are
/// tried; several are analysed at once, as files of one project.
/// </summary>
public class TypingTests(ITestOutputHelper output)
{
    private const int Files = 20;
    private const int FilesAtOnce = 50;

    private static readonly int s_count = int.Parse(Environment.GetEnvironmentVariable("OPENROUTERGEN_MUTANTS") ?? "500", null);

    [Fact]
    public async Task Nothing_is_reported_of_a_right_program_while_it_is_typed()
    {
        var prefixes = Programs().SelectMany(Prefixes).ToList();
        var step = Math.Max(1, prefixes.Count / s_count);
        var tried = prefixes.Where((_, index) => index % step == 0).ToList();
        output.WriteLine($"{tried.Count} of {prefixes.Count} prefixes");
        var found = await AnalyzeAsync(tried);
        Assert.Empty(found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()} in ...{diagnostic.Location.SourceTree?.ToString()[^80..]}"));
    }

    [Fact]
    public async Task No_analyzer_fails_where_tokens_are_lost_doubled_or_swapped()
    {
        var random = new Random(20261);
        var programs = Programs();
        var mutants = Enumerable.Range(0, s_count).Select(index => Mutate(programs[index % programs.Count], random)).ToList();
        await AnalyzeAsync(mutants);
        Assert.Equal(s_count, mutants.Distinct().Count());
    }

    /// <summary>Programs of a few forms each, with members in turn.</summary>
    private static IReadOnlyList<string> Programs()
    {
        var forms = FormTable.Forms("RightForms.txt");
        return
        [
            .. Enumerable.Range(0, Files).Select(file => FormTable.Source(
                string.Join("\n", forms.Where((_, index) => index % Files == file).Select(form => $"{{ {form} }}")),
                FormMember.All[file % FormMember.All.Count])),
        ];
    }

    private static IEnumerable<string> Prefixes(string program) =>
        Verify.Parse(program, "App.cs").GetRoot().DescendantTokens().Select(token => program[..token.Span.End]);

    private static string Mutate(string program, Random random)
    {
        var tokens = Verify.Parse(program, "App.cs").GetRoot().DescendantTokens().ToList();
        var texts = tokens.Select(token => token.ToFullString()).ToList();
        for (var change = 0; change < 3; change++)
        {
            var (index, other) = (random.Next(texts.Count), random.Next(texts.Count));
            switch (random.Next(4))
            {
                case 0:
                    texts.RemoveAt(index);
                    break;
                case 1:
                    texts.Insert(index, texts[index]);
                    break;
                case 2:
                    (texts[index], texts[other]) = (texts[other], texts[index]);
                    break;
                default:
                    texts[index] = texts[other];
                    break;
            }
        }

        return string.Concat(texts);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(IReadOnlyList<string> sources)
    {
        var failures = new ConcurrentBag<string>();
        var found = new List<Diagnostic>();
        var analyzers = AllAnalyzers.Create();
        var renamed = sources.Select((source, index) => source.Replace("namespace P", $"namespace Q{index}P", StringComparison.Ordinal));
        foreach (var some in renamed.Chunk(FilesAtOnce))
        {
            var compilation = Verify.Compile(string.Empty).AddSyntaxTrees(some.Select((source, index) => Verify.Parse(source, $"File{index}.cs")));
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, _, _) => failures.Add(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            found.AddRange(await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync());
        }

        Assert.Empty(failures);
        return [.. found.Where(diagnostic => !Verify.IsMadeUp(diagnostic))];
    }
}
