using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Tests.Shared;

/// <summary>The verdicts that a finding can have: those of its check, and what the emitted client says of what compiles, whatever changed.</summary>
internal static class PossibleVerdicts
{
    public static void AssertHas(Finding finding)
    {
        var ofBreaks = finding.Breaks.Count > 0 ? Verdicts.Source | Verdicts.Build : Verdicts.None;
        Assert.Equal(Verdicts.None, finding.Verdicts & ~(finding.Check.Possible | ofBreaks));
    }
}
