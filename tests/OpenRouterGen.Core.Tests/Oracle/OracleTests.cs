using System.Text.Json.Nodes;
using OpenRouterGen.Core.Tests.Shared;
using Xunit.Abstractions;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>
/// Another reader reads the same documents: Microsoft.OpenApi 3.11.0. Where it and our views differ, the difference has a named explanation, or
/// is a defect of one of the two.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<OracleResult>> s_results = new(() => [.. OracleDocument.All().Select(OracleResult.Of)]);

    [Fact]
    public void Every_difference_is_explained()
    {
        foreach (var result in s_results.Value)
        {
            output.WriteLine(
                $"{result.Document}: {result.Operations} operations, {result.Components} components, {result.SchemaNodes} schema nodes, {result.Facts} facts"
                    + $", {result.Differences.Count} differences");
        }

        foreach (var explanation in Explanation.All)
        {
            var counts = s_results.Value.Select(result => result.Differences.Count(explanation.Explains));
            output.WriteLine($"{explanation.Name}: {string.Join(" + ", counts)}");
        }

        var unexplained = s_results.Value
            .SelectMany(result => result.Differences.Where(difference => !Explanation.All.Any(explanation => explanation.Explains(difference)))
                .Select(difference => $"{result.Document} {difference}"))
            .ToList();
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} unexplained differences:\n{string.Join('\n', unexplained.Take(40))}");
    }

    [SharedFact]
    public void Every_explanation_explains_something() => Assert.Empty(
        Explanation.All.Where(explanation => !s_results.Value.Any(result => result.Differences.Any(explanation.Explains)))
        .Select(explanation => explanation.Name));

    [Fact]
    public void Every_schema_of_the_documents_is_compared() =>
        Assert.Empty(s_results.Value.SelectMany(result => result.NotVisited.Select(node => $"{result.Document} line {node.Spot.Line}")));

    [Fact]
    public void Every_reference_leads_somewhere() => Assert.Empty(s_results.Value.SelectMany(result => result.Problems.Select(problem => problem.Message)));

    [Fact]
    public void Our_reader_and_the_document_model_of_YamlDotNet_read_the_same_tree()
    {
        foreach (var path in OracleDocument.Paths())
        {
            var raw = OracleDocument.Raw(path);
            Assert.True(JsonNode.DeepEquals(SpecJson.Of(raw.Ours.Root), raw.Json), raw.Name);
        }
    }
}
