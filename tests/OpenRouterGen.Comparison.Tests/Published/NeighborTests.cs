using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Tests.Shared;

namespace OpenRouterGen.Comparison.Tests.Published;

public sealed class NeighborTests
{
    private const string Before = "openrouter-2026-07-16-before.yaml";
    private const string After = "openrouter-2026-07-16-after.yaml";

    [SharedFact]
    public void All_pairs_are_compared_in_both_directions()
    {
        var sides = Repository.Published.Select(Read).ToList();
        foreach (var (one, other) in sides.SelectMany(one => sides.Select(other => (one, other))))
        {
            var result = ClientComparer.Compare(one, other, CancellationToken.None);
            Assert.NotEqual(0, result.ChecksRun);
            Assert.Equal(ReferenceEquals(one, other), result.Findings.Count == 0);
            Assert.All(result.Findings, PossibleVerdicts.AssertHas);
            Assert.Equal(result.Findings.Count, result.Findings.Select(finding => finding.Fingerprint).Distinct().Count());
        }
    }

    // 18,000 lines changed; what is listed is what else did, by hand.
    [SharedFact]
    public void Another_spelling_of_null_is_no_finding()
    {
        var findings = Compare(Before, After).Findings.Select(finding => $"{finding.Check.Id} {finding.Pointer}");
        string[] expected =
            [
                "enum-value-added #/components/schemas/BYOKProviderSlug/enum/83",
                "enum-value-added #/components/schemas/MessagesStartEvent/properties/message/properties/provider/enum/111",
                "enum-value-added #/components/schemas/ProviderName/enum/83",
                "member-added #/components/schemas/ProviderOptions/properties/tencent",
                "enum-value-added #/paths/~1byok/get/parameters/3/schema/enum/83",
            ];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', findings));
    }

    [SharedFact]
    public void A_comparison_of_the_largest_documents_takes_little()
    {
        var (old, @new) = (Read(Path.Combine(Repository.Specs!, After)), Read(Path.Combine(Repository.Specs!, "openrouter-2026-08-01.yaml")));
        ClientComparer.Compare(old, @new, CancellationToken.None);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ClientComparer.Compare(old, @new, CancellationToken.None);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 80_000_000);
    }

    private static ComparisonResult Compare(string old, string @new) => ClientComparer.Compare(
        Read(Path.Combine(Repository.Specs!, old)), Read(Path.Combine(Repository.Specs!, @new)), CancellationToken.None);

    private static ClientSide Read(string path) => Sample.Published(File.ReadAllText(path));
}
