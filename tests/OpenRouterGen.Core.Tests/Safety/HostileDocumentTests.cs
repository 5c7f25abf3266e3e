using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using Xunit.Abstractions;

namespace OpenRouterGen.Core.Tests.Safety;

/// <summary>Whatever a document asks for, the way from text to code ends on a stack of 256 KB, with a client or a located error.</summary>
public class HostileDocumentTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names() => [.. HostileDocuments.All().Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_ends_on_a_small_stack_with_a_client_or_a_located_error(string name)
    {
        var (_, id, text) = HostileDocuments.All().Single(document => document.Name == name);
        var problems = new List<Problem>();
        var files = 0;
        var milliseconds = SmallStack.Run(() =>
        {
            var result = SpecCompiler.Compile(
                new SpecSources(new SpecSource("spec.yaml", text, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty,
                    new BuildOptions()), CancellationToken.None);
            var emitted = SpecEmitter.Emit(result.Model, result.Document, BuildingLimits.Default, CancellationToken.None);
            problems.AddRange(result.Problems.Concat(emitted.Problems).Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error));
            files = emitted.Files.Count;
        });
        var first = problems.Take(3).Select(problem => FormattableString.Invariant($"{problem.Descriptor.Id} at {problem.Spot.Line}:{problem.Spot.Column}"));
        output.WriteLine(FormattableString.Invariant($"{name}: {milliseconds:f0} ms, {(id is null ? $"{files} files" : string.Join(" ", first))}"));

        if (id is null)
        {
            Assert.Empty(problems.Select(problem => problem.Message));
            Assert.NotEqual(0, files);
        }
        else
        {
            Assert.NotEmpty(problems);
            Assert.All(problems, problem => Assert.Equal(id, problem.Descriptor.Id));

            // How much code there would be is known of the whole document only.
            Assert.All(problems, problem => Assert.InRange(problem.Spot.Line, id == "ORG0018" ? 0 : 1, int.MaxValue));
            Assert.All(problems, problem => Assert.Equal("spec.yaml", problem.Spot.File));
        }
    }
}
