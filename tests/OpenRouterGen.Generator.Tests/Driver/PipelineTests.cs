using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>What runs again after an edit, on the documents that users have: the bundled one and the whole published one.</summary>
public class PipelineTests(ITestOutputHelper output)
{
    private static readonly string[] s_steps =
        [Steps.Files, Steps.Options, Steps.Inputs, Steps.Model, Steps.Emission, Steps.Sources, Steps.Problems, Steps.References];

    public static TheoryData<string> Documents() =>
        Repository.Shared is null ? ["bundled"] : ["bundled", "openrouter-2026-06-28.yaml", "openrouter-2026-08-01.yaml"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_value_of_the_pipeline_holds_a_part_of_the_compiler(string document)
    {
        var run = GeneratorRun.Of(Project(document));
        var values = run.Result.TrackedSteps
            .Where(step => s_steps.Contains(step.Key))
            .SelectMany(step => step.Value.SelectMany(made => made.Outputs).Select(made => (Name: step.Key, made.Value)))
            .ToList();
        Assert.Superset(new HashSet<string>([Steps.Files, Steps.Options, Steps.Inputs, Steps.Model, Steps.Emission, Steps.Sources]),
            values.Select(value => value.Name).ToHashSet());
        var (found, seen) = ObjectWalk.Over(values);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{document}: {values.Count} values, {seen} objects, {found.Count} parts of the compiler"));
        Assert.Empty(found);
        Assert.True(seen > 1_000, "the walk does not go into the values");
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        var hidden = new Dictionary<string, object[]> { ["a"] = [new { Inner = new List<object> { Location.None } }] };
        Assert.Single(ObjectWalk.Over([("root", hidden)]).Found);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Edits_stop_where_they_should(string document)
    {
        var files = Project(document);
        var first = GeneratorRun.Of(files);

        var unrelated = first.WithSource("class Edited { string Text => \"x\"; }");
        Assert.All(s_steps.Where(step => step != Steps.References),
            step => Assert.All(Reasons(unrelated, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));

        var text = files[0].GetText().ToString();
        var touched = first.WithFile(files[0], TestFile.Spec(text, files[0].Path));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(touched, Steps.Files));
        Assert.All(Reasons(touched, Steps.Model), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        var commented = first.WithFile(files[0],
            TestFile.Spec("# a comment\n" + text.Replace("components:\n", "components: # another\n", StringComparison.Ordinal), files[0].Path));
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(commented, Steps.Files));
        Assert.All(Reasons(commented, Steps.Emission), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(commented, Steps.Sources), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void One_schema_that_changes_writes_one_file(string document)
    {
        var files = Project(document);
        var first = GeneratorRun.Of(files);
        var text = files[0].GetText().ToString();
        var at = text.IndexOf("\n        output_compression:\n", StringComparison.Ordinal);
        Assert.True(at > 0);
        var edited = first.WithFile(files[0], TestFile.Spec(text[..at] + "\n        another_member:\n          type: string" + text[at..], files[0].Path));
        var reasons = Reasons(edited, Steps.Sources);
        Assert.Single(reasons, reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(reasons.Count - 1, reasons.Count(reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        var changed = Assert.Single(edited.Files, file => file.Value != first.Files[file.Key]);
        Assert.Equal("OpenRouter.ImagesClient.g.cs", changed.Key);
    }

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.ContainsKey(step) ? run.Reasons(step) : [];

    private static IReadOnlyList<TestFile> Project(string document) => document == "bundled"
        ? TestFile.BundledSpec
        : [TestFile.Spec(File.ReadAllText(Path.Combine(Repository.Shared!, "specs", document)), document), .. TestFile.BundledSpec.Skip(1)];
}
