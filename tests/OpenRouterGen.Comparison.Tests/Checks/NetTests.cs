using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Comparing;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Tests.Checks;

/// <summary>The checks that no document can show: each catches what none of the others explains.</summary>
public sealed class NetTests
{
    private static readonly SpecResult s_few = Sample.Of("both", "Root: { type: object, properties: { a: { type: string } } }").Result;

    // With a type that no operation and no member leads to.
    private static readonly SpecResult s_more = s_few with
    {
        Model = s_few.Model! with
        {
            Types = s_few.Model.Types
                .Append(s_few.Model.Types.OfType<RecordModel>().First() with { Name = CSharpIdentifier.Create("Lonely") })
                .ToEquatableList(),
        },
    };

    [Fact]
    public void A_type_that_comes_with_nothing_else_is_a_finding()
    {
        var finding = Assert.Single(ClientComparer.Compare(s_few, s_more, CancellationToken.None).Findings);
        Assert.Equal((TypeChecks.Added, null, "Lonely", Verdicts.None), (finding.Check, finding.Old, finding.New, finding.Verdicts));
        Assert.Empty(finding.Breaks);
    }

    [Fact]
    public void A_type_that_goes_with_nothing_else_is_a_finding_that_breaks_code()
    {
        var finding = Assert.Single(ClientComparer.Compare(s_more, s_few, CancellationToken.None).Findings);
        Assert.Equal((TypeChecks.Removed, "Lonely", null, Verdicts.Source), (finding.Check, finding.Old, finding.New, finding.Verdicts));
        Assert.Contains(new SourceBreak("Lonely", null, "CS0246"), finding.Breaks);
    }

    [Fact]
    public void What_stops_compiling_for_no_other_reason_is_one_finding_a_type()
    {
        var side = new SideModel(s_few.Model!, s_few.Places);
        var changes = BreakAttachment.Attach(
            new ComparisonScope(side, side, CancellationToken.None), [],
            [new SourceBreak("Root", "A", "CS1061"), new SourceBreak("Root", "B", "CS1061"), new SourceBreak("Other", null, "CS8600")]);
        var findings = FindingBuilder.Build(changes, string.Empty);
        Assert.All(findings, finding => Assert.Same(DocumentChecks.SurfaceChanged, finding.Check));
        Assert.Equal(
            [("Other", Verdicts.Build, 1), ("Root", Verdicts.Source, 2)],
            findings.Select(finding => (finding.Old!, finding.Verdicts, finding.Breaks.Count)));
    }
}
