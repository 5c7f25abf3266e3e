using System.Globalization;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Tests.Checks;
using OpenRouterGen.Comparison.Tests.Shared;

namespace OpenRouterGen.Comparison.Tests;

public sealed class ClientComparerTests
{
    [Fact]
    public void A_document_does_not_differ_from_itself()
    {
        Assert.Empty(ClientComparer.Compare(Sample.Bundled(), Sample.Bundled(), CancellationToken.None).Findings);
        var side = Sample.Bundled();
        Assert.Empty(ClientComparer.Compare(side, side, CancellationToken.None).Findings);
    }

    [Fact]
    public void No_check_runs_where_there_is_no_client()
    {
        var broken = Sample.Read("openapi: 3.1.0\npaths: [");
        Assert.Equal(0, ClientComparer.Compare(broken, Sample.Bundled(), CancellationToken.None).ChecksRun);
        Assert.Equal(0, ClientComparer.Compare(Sample.Bundled(), broken, CancellationToken.None).ChecksRun);
    }

    [Fact]
    public void A_comparison_can_be_cancelled() => Assert.Throws<OperationCanceledException>(
        () => ClientComparer.Compare(Sample.Bundled(), Sample.Bundled(), new CancellationToken(canceled: true)));

    [Fact]
    public void Findings_are_the_same_in_every_culture()
    {
        var item = CheckCaseFile.Read("constraints.txt").Cases[2];
        var expected = Compare(item);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Compare(item));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static List<string> Compare(CheckCase item) =>
        [.. ClientComparer.Compare(Sample.Of(item.Kind, item.First), Sample.Of(item.Kind, item.Second), CancellationToken.None).Findings.Select(Text)];

    private static string Text(Finding finding) => $"{finding.Fingerprint} {finding.Old} {finding.New}";
}
