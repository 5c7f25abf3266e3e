using System.Text;
using Microsoft.CodeAnalysis;
using OpenRouter;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Generation;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>What the analyzer, the request's own checks and the emulator say of a request.</summary>
internal static class AgreementJudges
{
    private static readonly HashSet<string> s_sent = ["ORG1007", "ORG1020", "ORG1035", "ORG1036", "ORG1037"];

    public static AgreementVerdicts Judge(AgreementCase one, IReadOnlyList<string> analyzed)
    {
        var request = Read(one);
        var model = ImageCatalog.Bundled.Find(one.Model)!;
        return new AgreementVerdicts(
            IsRefusedByEmulator(request, model),
            request.Validate().Count > 0 || model.Endpoints.All(endpoint => endpoint.Record.Check(request).Refused.Count > 0),
            analyzed.Any(id => !s_sent.Contains(id)),
            IsIgnored(request, model),
            analyzed.Any(id => s_sent.Contains(id) && id is not ("ORG1007" or "ORG1020")));
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
    public static async Task<IReadOnlyList<string>[]> AnalyzeAsync(IReadOnlyList<AgreementCase> cases)
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
