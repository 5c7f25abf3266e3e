using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core.Problems;
using Xunit.Abstractions;

namespace OpenRouterGen.Comparison.Tests.Values;

/// <summary>The diagnostics that findings name are those that the analyzers report of a program whose values were valid.</summary>
public sealed class ValueWitnessTests(ITestOutputHelper output)
{
    private static readonly Lazy<Task<(ClientSide Side, ValueWitness Witness)>> s_before = new(() => SideAsync(ValueEdits.Document, ValueEdits.Catalog));

    public static TheoryData<string> Edits() =>
        [.. ValueEdits.All.Keys.Where((_, index) => index % 4 == 0 || Environment.GetEnvironmentVariable("OPENROUTERGEN_WITNESS") == "all")];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task What_an_edit_takes_back_is_reported_as_predicted_in_both_directions(string edit)
    {
        var before = await s_before.Value;
        var (document, catalog) = ValueEdits.Apply(edit);
        var after = await SideAsync(document, catalog);
        Assert.NotEqual(before.Side.Model, after.Side.Model);
        var there = await CompareAsync(edit, before, after);
        var back = await CompareAsync("back: " + edit, after, before);
        Assert.Equal(ValueEdits.WithoutReport.Contains(edit), there + back == 0);
    }

    [Fact]
    public async Task Most_statements_are_valid()
    {
        var (_, witness) = await s_before.Value;
        Assert.InRange(witness.Valid.Count, 1_000, 10_000);
        Assert.Contains(witness.Valid, statement => statement.Contains("Route", StringComparison.Ordinal));
    }

    private async Task<int> CompareAsync(string edit, (ClientSide Side, ValueWitness Witness) old, (ClientSide Side, ValueWitness Witness) @new)
    {
        var findings = ClientComparer.Compare(old.Side, @new.Side, CancellationToken.None).Findings;
        var predicted = findings.SelectMany(finding => finding.Diagnostics).ToHashSet();
        var real = await old.Witness.AgainstAsync(@new.Witness);
        output.WriteLine($"{edit}: predicted {string.Join(' ', predicted.Order())}, reported {string.Join(' ', real)}");

        var isSaid = ValueEdits.SaidInAnyCase.Any(item => edit.EndsWith(item, StringComparison.Ordinal));
        Assert.Equal(predicted.Order(), isSaid ? real.Keys.Union(predicted).Order() : real.Keys);
        return real.Count;
    }

    private static async Task<(ClientSide Side, ValueWitness Witness)> SideAsync(string document, string catalog)
    {
        var side = Sample.Read(document, overlay: null, catalog);
        Assert.Empty(side.Result.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error).Select(problem => problem.Message));
        return (side, await ValueWitness.OfAsync(side.Model!));
    }
}
