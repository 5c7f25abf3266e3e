using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>A document at hand, as our tree and as JSON for the oracle.</summary>
internal sealed record OracleDocument(string Name, SpecDocument Ours, JsonNode Json)
{
    /// <summary>The bundled document and the published ones, each as it is and after the bundled overlay.</summary>
    public static IEnumerable<OracleDocument> All()
    {
        foreach (var path in Paths())
        {
            yield return Raw(path);
            yield return Overlaid(path);
        }
    }

    public static IEnumerable<string> Paths() => SharedFolder.Specs is null ? [Bundled("openapi.yaml")] : [Bundled("openapi.yaml"), .. SharedFolder.Documents];

    public static OracleDocument Raw(string path)
    {
        var text = File.ReadAllText(path);
        return new OracleDocument(Path.GetFileName(path), Read(path), YamlJson.Read(text)!);
    }

    /// <summary>The document as the generator builds from it.</summary>
    public static OracleDocument Overlaid(string path)
    {
        var document = Read(path);
        var problems = new ProblemSink();
        OverlayApplier.Apply(document, Read(Bundled("openrouter.overlay.yaml")), new OverlayOptions(ReportUnmatched: false, Strict: false), problems,
            CancellationToken.None);
        SpecRepairs.Apply(document, problems);
        Assert.Empty(problems.Problems.Select(problem => problem.Message));
        return new OracleDocument(Path.GetFileName(path) + " + overlay", document, SpecJson.Of(document.Root)!);
    }

    /// <summary>What Microsoft.OpenApi reads. Its own complaints are not asked: many documents in use break a rule of its.</summary>
    public OpenApiDocument Theirs() => OpenApiDocument.Parse(Json.ToJsonString(new JsonSerializerOptions { MaxDepth = 256 }), "json").Document!;

    private static string Bundled(string name) => Path.Combine(SharedFolder.Repository, "spec", name);

    private static SpecDocument Read(string path) => Spec.Read(File.ReadAllText(path), Path.GetFileName(path));
}
