using System.Text;
using Microsoft.CodeAnalysis;
using OpenRouter;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Generation;
using OpenRouterGen.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>
/// The analyzer, <c>Validate</c> with <c>Check</c>, and the emulator, which has rules of its own, say the same of every request.
/// What the emulator cannot draw is not asked: that is no matter of the service.
/// </summary>
public class AgreementTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> s_ignored = ["ORG1007", "ORG1035", "ORG1036", "ORG1037"];

    [Fact]
    public Task They_agree_on_every_model_and_every_value_of_every_parameter() => AgreeAsync(AgreementTable.Singles);

    [Fact]
    public Task They_agree_on_two_parameters_together() => AgreeAsync(AgreementTable.Pairs);

    private async Task AgreeAsync(IReadOnlyList<AgreementCase> cases)
    {
        var analyzed = await AnalyzeAsync(cases);
        var disagreements = new List<string>();
        var refused = 0;
        var ignored = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            var request = Read(cases[i]);
            var model = ImageCatalog.Bundled.Find(cases[i].Model)!;
            var emulator = IsRefusedByEmulator(request, model);
            var runTime = request.Validate().Count > 0 || model.Endpoints.All(endpoint => endpoint.Record.Check(request).Refused.Count > 0);
            var analyzer = analyzed[i].Any(id => !s_ignored.Contains(id));
            var ignoredAtRunTime = IsIgnored(request, model);
            var ignoredByAnalyzer = analyzed[i].Any(id => s_ignored.Contains(id) && id != "ORG1007");
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

    /// <summary>A parameter is ignored when every endpoint that it concerns ignores it: options concern the endpoint of their name alone.</summary>
    private static bool IsIgnored(ImageGenerationRequest request, CatalogEntry model) => model.Endpoints
        .SelectMany(endpoint => endpoint.Record.Check(request).Parameters)
        .GroupBy(judgement => judgement.Parameter)
        .Any(judgements => judgements.All(judgement => judgement.Verdict == ParameterVerdict.Ignored));

    private static bool IsRefusedByEmulator(ImageGenerationRequest request, CatalogEntry model)
    {
        var parameters = RequestReading.Parameters(request);
        return RequestRules.FirstRefusal(parameters) is not null
            || ReferenceRules.FirstRefusal(request.InputReferences) is not null
            || EndpointChoice.Candidates(model.Endpoints, request.Provider)
                .All(endpoint => CapabilityCheck.FirstRefusal(parameters, endpoint.Accepted) is not null);
    }

    private static ImageGenerationRequest Read(AgreementCase one)
    {
        Assert.Null(RequestReading.Read(Encoding.UTF8.GetBytes(one.Json), out var request));
        return request!;
    }

    /// <summary>The ids that are reported for each case: all of them are lines of one compilation.</summary>
    private static async Task<IReadOnlyList<string>[]> AnalyzeAsync(IReadOnlyList<AgreementCase> cases)
    {
        const int LinesBefore = 6;
        var source = new StringBuilder("""
            using System.Collections.Generic;
            using OpenRouter;
            static class Program
            {
            static readonly ImageReference reference = "https://example.com/a.png";
            static readonly object[] requests = [

            """.ReplaceLineEndings("\n"));
        foreach (var one in cases) source.Append(one.Code).Append(",\n");
        var compilation = Verify.Compile(source.Append("];\n}\n").ToString());
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await Verify.RunAsync(compilation);
        var byLine = found.ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - LinesBefore, diagnostic => diagnostic.Id);
        return [.. Enumerable.Range(0, cases.Count).Select(i => (IReadOnlyList<string>)[.. byLine[i].Distinct()])];
    }
}
