using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>Constants of earlier versions in a project that uses them.</summary>
public sealed class FormerConstantTests
{
    private const string Overlay = """
        overlay: 1.0.0
        info: { title: Names of earlier versions, version: '1' }
        actions:
          - target: $.components.schemas.ImageGenerationRequest.properties.model
            update:
              x-openroutergen-catalog:
                formerly:
                  groups: { bytedance-seed: BytedanceSeed }
                  entries: { bytedance-seed/seedream-4.5: Seedream45 }
        """;

    private static readonly Lazy<GeneratorRun> s_run = new(
        () => GeneratorRun.Of([.. TestFile.BundledSpec, new("names.overlay.yaml", Overlay, "Overlay")]));

    [Theory]
    [InlineData("ByteDanceSeed.Seedream4_5", "")]
    [InlineData("BytedanceSeed.Seedream4_5", "'ImageModels.BytedanceSeed' is obsolete: 'The name is now ImageModels.ByteDanceSeed: use that.'")]
    [InlineData(
        "ByteDanceSeed.Seedream45",
        "'ImageModels.ByteDanceSeed.Seedream45' is obsolete: 'The name is now ImageModels.ByteDanceSeed.Seedream4_5: use that.'")]
    public void An_earlier_name_compiles_and_says_that_of_today(string name, string warning)
    {
        var problems = EmittedCode.Problems(s_run.Value.Compiled(), $"class User {{ string Model => OpenRouter.ImageModels.{name}; }}");
        Assert.Equal(warning.Length == 0 ? 0 : 1, problems.Length);
        Assert.All(problems, problem => Assert.EndsWith($"warning CS0618: {warning}", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_names_of_both_are_there_and_mean_the_same()
    {
        var models = s_run.Value.Compiled().GetTypeByMetadataName("OpenRouter.ImageModels")!;
        var values = new[] { "ByteDanceSeed", "BytedanceSeed" }.SelectMany(group => models.GetTypeMembers(group).Single().GetMembers())
            .OfType<Microsoft.CodeAnalysis.IFieldSymbol>()
            .Where(field => field.Name is "Seedream4_5" or "Seedream45")
            .Select(field => field.ConstantValue);
        Assert.Equal(Enumerable.Repeat<object?>("bytedance-seed/seedream-4.5", 4), values);
        Assert.Empty(s_run.Value.Result.Diagnostics);
    }
}
