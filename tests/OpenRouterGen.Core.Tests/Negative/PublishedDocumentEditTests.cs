using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Tests.Shared;
using Xunit.Abstractions;

namespace OpenRouterGen.Core.Tests.Negative;

/// <summary>
/// The published document of 2026-06-28 with the mistakes that people make in an editor. Each is reported at the line and column of the edit, which
/// the test finds in the text by itself: behind <c>§</c> in what is written there.
/// </summary>
public class PublishedDocumentEditTests(ITestOutputHelper output)
{
    [SharedTheory]
    [InlineData("misspelt reference", "ORG0003", "$ref: '#/components/schemas/ImageGenerationRequest'", "$ref: §'#/components/schemas/ImageGenerationReqest'")]
    [InlineData("key that stands twice", "ORG0006", "    ImageGenerationRequest:\n",
        "    ImageGenerationRequest: { type: object }\n    §ImageGenerationRequest:\n")]
    [InlineData("tab as indentation", "ORG0001", "    ImageGenerationRequest:\n", "    ImageGenerationRequest:\n§\t")]
    [InlineData("list where a schema should be", "ORG0005", "        prompt:\n", "        prompt2: §[string]\n        prompt:\n")]
    [InlineData("removed schema", "ORG0003", "    ImageGenerationUsage:\n", "    ImageGenerationUsage2:\n",
        "$ref: §'#/components/schemas/ImageGenerationUsage'")]
    [InlineData("mapping of a discriminator to nothing", "ORG0003", "          boolean: '#/components/schemas/BooleanCapability'",
        "          boolean: §'#/components/schemas/BoolCapability'")]
    [InlineData("type that is none", "ORG0021", "        prompt:\n", "        prompt2: { type: §text }\n        prompt:\n")]
    [InlineData("quote that does not end", "ORG0001", "operationId: createImages", "operationId: §'createImages")]
    [InlineData("list that does not end", "ORG0001", "    ImageGenerationRequest:\n", "    Unfinished: [{ type: string }, {\n    §ImageGenerationRequest:\n")]
    [InlineData("parameter without a place", "ORG0005", "      operationId: createImages\n",
        "      operationId: createImages\n      parameters:\n        - §name: q\n          schema: { type: string }\n")]
    [InlineData("alias of nothing", "ORG0001", "operationId: createImages", "operationId: §*createImages")]
    [InlineData("text where a mapping should be", "ORG0005", "    ImageGenerationRequest:\n",
        "    ImageGenerationRequest: §an object\n    ImageGenerationRequest2:\n")]
    public void An_edit_is_reported_at_its_line_and_column(string edit, string id, string original, string edited, string? place = null)
    {
        var text = Replaced(File.ReadAllText(SharedFolder.Document("openrouter-2026-06-28.yaml")), original, edited);
        text = place is null ? text : Replaced(text, place.Replace("§", "", StringComparison.Ordinal), place);
        var (line, column) = Mark(text);

        var result = SpecCompiler.Compile(
            new SpecSources(
                new SpecSource("openrouter-2026-06-28.yaml", text.Replace("§", "", StringComparison.Ordinal), Bundled: false), EquatableList<SpecSource>.Empty,
                EquatableList<SpecSource>.Empty, new BuildOptions()),
            CancellationToken.None);

        var errors = result.Problems.Where(problem => problem.Descriptor.Severity != ProblemSeverity.Info).ToList();
        var first = errors.Take(3)
            .Select(problem => FormattableString.Invariant($"({problem.Spot.Line},{problem.Spot.Column}): {problem.Descriptor.Id}: {problem.Message}"));
        output.WriteLine($"{edit}: {string.Join("; ", first)}");
        Assert.Contains(errors, problem => (problem.Descriptor.Id, problem.Spot.Line, problem.Spot.Column) == (id, line, column));

        // What needs a reference that leads nowhere is left out.
        Assert.All(errors, problem => Assert.Contains(problem.Descriptor.Id, id == "ORG0003" ? [id, "ORG0025"] : new[] { id }));
    }

    private static string Replaced(string text, string original, string edited)
    {
        var at = text.IndexOf(original, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the document has no '{original}'");
        return text[..at] + edited + text[(at + original.Length)..];
    }

    private static (int Line, int Column) Mark(string text)
    {
        var at = text.IndexOf('§', StringComparison.Ordinal);
        return (text.AsSpan(0, at).Count('\n') + 1, at - text.LastIndexOf('\n', at));
    }
}
