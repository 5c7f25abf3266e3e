using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Comparison.Tests.Compiling;
using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using Xunit.Abstractions;

namespace OpenRouterGen.Comparison.Tests.Witness;

/// <summary>What is predicted to break is what breaks: the witness of a client, compiled against another one, fails in just these uses.</summary>
public sealed class WitnessTests(ITestOutputHelper output)
{
    private static readonly Lazy<WitnessRun> s_bundled = new(() => new WitnessRun(TestModels.Bundled));
    private static readonly bool s_isEach = Environment.GetEnvironmentVariable("OPENROUTERGEN_WITNESS") == "all";

    public static TheoryData<string> SomeEdits()
    {
        var names = Edits.All.Keys.ToList();
        return [.. s_isEach ? names : names.Where((_, index) => index % 8 == 0)];
    }

    [Fact]
    public void A_witness_compiles_against_its_own_client()
    {
        Assert.All(s_bundled.Value.OfItself, one => Assert.Equal(CompilerIds.Obsolete, one.CompilerId));
        Assert.InRange(s_bundled.Value.Uses, 2_000, 20_000);
    }

    [Fact]
    public void So_does_that_of_a_client_with_every_kind_of_member() =>
        Assert.All(new WitnessRun(TestModels.SampleModel()).OfItself, one => Assert.Equal(CompilerIds.Obsolete, one.CompilerId));

    [Theory]
    [MemberData(nameof(Surface.FeatureDocuments.Names), MemberType = typeof(Surface.FeatureDocuments))]
    public void So_does_that_of_a_client_with_one_more_feature(string document) =>
        Assert.All(new WitnessRun(TestModels.Of(Surface.FeatureDocuments.Text(document))).OfItself, one => Assert.Equal(CompilerIds.Obsolete, one.CompilerId));

    [Fact]
    public void There_are_sixty_edits_and_more() => Assert.InRange(Edits.All.Count, 60, 200);

    [Theory]
    [MemberData(nameof(SomeEdits))]
    public void What_an_edit_breaks_is_predicted_in_both_directions(string edit)
    {
        var document = new EditedDocument();
        Edits.All[edit](document);
        var edited = new WitnessRun(TestModels.WithOverlay(document.Text, Sample.BundledCatalog));
        Assert.NotEqual(s_bundled.Value.Model, edited.Model);
        AssertPredicted(edit, s_bundled.Value, edited);
        AssertPredicted("back: " + edit, edited, s_bundled.Value);
    }

    [Fact]
    public void What_an_edit_of_the_catalog_breaks_is_predicted()
    {
        var catalog = System.Text.Json.Nodes.JsonNode.Parse(Sample.BundledCatalog)!;
        var models = catalog["data"]!.AsArray();
        models.RemoveAt(0);
        models[3]!["id"] = "somebody/else";
        var edited = new WitnessRun(TestModels.WithOverlay(Sample.BundledDocument, catalog.ToJsonString()));
        AssertPredicted("two entries are gone", s_bundled.Value, edited);
        AssertPredicted("two entries are back", edited, s_bundled.Value);
    }

    [SharedFact]
    public void What_a_published_document_breaks_of_the_one_before_is_predicted()
    {
        var options = new BuildOptions { Tags = s_isEach ? EquatableList<string>.Empty : new EquatableList<string>(["Images", "Models"]) };
        WitnessRun? before = null;
        foreach (var path in s_isEach ? Repository.Published : Repository.Published.TakeLast(2))
        {
            var run = new WitnessRun(TestModels.WithOverlay(File.ReadAllText(path), Sample.BundledCatalog, options));
            if (before is not null)
            {
                AssertPredicted(Path.GetFileName(path), before, run);
                AssertPredicted("back: " + Path.GetFileName(path), run, before);
            }

            before = run;
        }
    }

    private void AssertPredicted(string edit, WitnessRun old, WitnessRun @new)
    {
        output.WriteLine(FormattableString.Invariant($"{edit}: {old.Uses} uses, {old.Predicted(@new).Count} predicted, {old.Against(@new).Count} real"));
        if (string.Join('\n', old.Differences(@new)) is { Length: > 0 } text)
        {
            Assert.Fail($"{edit}:\n{text}");
        }
    }
}
