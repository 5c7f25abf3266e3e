using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Tests.Shared;

namespace OpenRouterGen.Comparison.Tests.Checks;

/// <summary>
/// Every check on two small documents, in both directions, with nothing else found. <c>OPENROUTERGEN_UPDATE_EXPECTED=1</c> writes what is found into the files;
/// it is then read.
/// </summary>
public sealed class CheckTableTests
{
    // What no document can show: each is a net below the others, and has a test of its own.
    private static readonly string[] s_nets = ["surface-changed", "type-added", "type-removed"];

    public static TheoryData<string> Files() => [.. CheckCaseFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_difference_is_found_and_nothing_else(string name)
    {
        var file = CheckCaseFile.Read(name);
        var found = file.Cases.Select(item => item with { Forth = Found(item.Kind, item.First, item.Second), Back = Found(item.Kind, item.Second, item.First) })
            .ToList();
        if (Repository.IsWrittenAnew)
        {
            file.Write(found);
            return;
        }

        Assert.All(file.Cases.Zip(found), pair => Assert.Equal(Shown(pair.First), Shown(pair.Second)));
    }

    [Fact]
    public void Each_check_is_in_the_table()
    {
        var shown = CheckCaseFile.Names.SelectMany(name => CheckCaseFile.Read(name).Cases).SelectMany(item => item.Forth.Concat(item.Back))
            .Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], CheckCatalog.All.Select(check => check.Id).Except([.. shown, .. s_nets]));
    }

    private static List<string> Found(string kind, string old, string @new)
    {
        var result = ClientComparer.Compare(Sample.Of(kind, old), Sample.Of(kind, @new), CancellationToken.None);
        Assert.NotEqual(0, result.ChecksRun);
        Assert.All(result.Findings, PossibleVerdicts.AssertHas);
        return [.. result.Findings.Select(Line)];
    }

    private static string Line(Finding finding)
    {
        var verdicts = finding.Verdicts == Verdicts.None ? "-" : finding.Verdicts.ToString().ToLowerInvariant().Replace(", ", "+", StringComparison.Ordinal);
        var line = $"{finding.Check.Id} {verdicts} {finding.Pointer}: {finding.Old ?? "(none)"} -> {finding.New ?? "(none)"}"
            + string.Concat(finding.Diagnostics.Select(id => " " + id))
            + string.Concat(finding.Breaks.Select(item => item.CompilerId).Distinct().Order(StringComparer.Ordinal).Select(id => " " + id))
            + string.Concat(finding.Consequences.Select(text => $"; {text}"));
        return line.ReplaceLineEndings(" ");
    }

    private static string Shown(CheckCase item) => $"{item}\n> {string.Join("\n> ", item.Forth)}\n< {string.Join("\n< ", item.Back)}";
}
