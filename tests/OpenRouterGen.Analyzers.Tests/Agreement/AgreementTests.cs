using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>
/// The analyzer, <c>Validate</c> with <c>Check</c>, and the emulator, which has rules of its own, say the same of every request.
/// What the emulator cannot draw is not asked: that is no matter of the service.
/// </summary>
public class AgreementTests(ITestOutputHelper output)
{
    [Fact]
    public Task They_agree_on_every_model_and_every_value_of_every_parameter() => AgreeAsync(AgreementTable.Singles);

    [Fact]
    public Task They_agree_on_two_parameters_together() => AgreeAsync(AgreementTable.Pairs);

    private async Task AgreeAsync(IReadOnlyList<AgreementCase> cases)
    {
        var analyzed = await AgreementJudges.AnalyzeAsync(cases);
        var disagreements = new List<string>();
        var refused = 0;
        var ignored = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            var (emulator, runTime, analyzer, ignoredAtRunTime, ignoredByAnalyzer) = AgreementJudges.Judge(cases[i], analyzed[i]);
            if (emulator != runTime || runTime != analyzer || ignoredAtRunTime != ignoredByAnalyzer)
            {
                disagreements.Add($"{cases[i]}: refused by emulator {emulator}, at run time {runTime}, by analyzer {analyzer}; "
                    + $"ignored {ignoredAtRunTime}, {ignoredByAnalyzer} ({string.Join(' ', analyzed[i])})");
            }

            refused += emulator ? 1 : 0;
            ignored += ignoredAtRunTime ? 1 : 0;
        }

        output.WriteLine($"{cases.Count} requests: {refused} refused, {ignored} with a parameter that is ignored, {disagreements.Count} disagreements");
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));
        Assert.InRange(refused, 1, cases.Count - 1);
        Assert.InRange(ignored, 1, cases.Count - 1);
    }
}
