using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.Tests.Driver;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>Sends mutants the whole way, and counts how they end.</summary>
internal sealed class MutantRun
{
    private const int ThroughTheDriver = 50;
    private const int Parsed = 20;

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Failures { get; } = new();

    /// <param name="role">Which of the files of a project is mutated.</param>
    /// <param name="files">The files of a project; the first with the role is mutated.</param>
    /// <param name="firstSeed">Every mutant has a seed of its own.</param>
    /// <param name="count">How many.</param>
    public void Mutate(string role, IReadOnlyList<TestFile> files, int firstSeed, int count)
    {
        var target = files.First(file => file.Role == role);
        var mutator = new SpecMutator(target.GetText().ToString());
        Parallel.For(0, count, index =>
        {
            var seed = firstSeed + index;
            var mutant = new TestFile(target.Path, mutator.Mutant(seed), role, target.Bundled);
            List<TestFile> project = [.. files.Select(file => ReferenceEquals(file, target) ? mutant : file)];
            try
            {
                var ending = index % ThroughTheDriver == 0 ? Driven(project) : Compiled(project, isParsed: index % Parsed == 1);
                _counts.AddOrUpdate(ending, 1, (_, old) => old + 1);
            }
            catch (Exception failure)
            {
                Failures.Enqueue($"seed {seed} of '{target.Path}': {failure}");
            }
        });
    }

    /// <summary>How many ended how, the most frequent first.</summary>
    public IEnumerable<string> Table() => _counts
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value,8}  {pair.Key}"));

    private static string Compiled(List<TestFile> project, bool isParsed)
    {
        var result = SpecCompiler.Compile(
            new SpecSources(Sources(project, "Spec")[0], Sources(project, "Overlay"), Sources(project, "Catalog"), new BuildOptions()), CancellationToken.None);
        var emitted = SpecEmitter.Emit(result.Model, result.Document, BuildingLimits.Default, CancellationToken.None);
        var problems = result.Problems.Concat(emitted.Problems).ToList();
        Assert.Empty(problems.Where(problem => problem.Descriptor == ProblemCatalog.InternalError).Select(problem => problem.Message));
        Assert.True(emitted.Files.Count > 0
            || problems.Exists(problem => problem.Descriptor.Severity == ProblemSeverity.Error), "neither a client nor a reason");
        Assert.All(problems, problem => Assert.False(string.IsNullOrEmpty(problem.Spot.File)));
        if (isParsed)
        {
            Assert.All(emitted.Files,
                file => Assert.Empty(CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.CSharp13)).GetDiagnostics()));
        }

        return Ending(problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error).Select(problem => problem.Descriptor.Id));
    }

    private static string Driven(List<TestFile> project)
    {
        var result = GeneratorRun.Of(project).Result;
        Assert.Null(result.Exception);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id is "CS8785" or "ORG0099");
        Assert.All(result.GeneratedSources, source => Assert.Empty(source.SyntaxTree.GetDiagnostics()));
        return Ending(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id));
    }

    private static string Ending(IEnumerable<string> errors) =>
        string.Join(" ", errors.Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } ids ? "refused: " + ids : "a client";

    private static EquatableList<SpecSource> Sources(List<TestFile> project, string role) =>
        project.Where(file => file.Role == role).Select(file => new SpecSource(file.Path, file.GetText().ToString(), file.Bundled)).ToEquatableList();
}
