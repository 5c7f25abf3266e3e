namespace OpenRouter.Tests.Capabilities;

/// <summary>Which models take a request, and why the others do not.</summary>
public sealed class ModelChoiceTests
{
    private static readonly ImageGenerationRequest s_request = RequestFittingTests.Request(""" "resolution":"2K","n":4 """);

    private static readonly ImageModel[] s_models =
    [
        Model("a/accepts", """ "resolution":{"type":"enum","values":["2K"]},"n":{"type":"range","min":1,"max":4} """),
        Model("a/refuses", """ "resolution":{"type":"enum","values":["1K"]},"n":{"type":"range","min":1,"max":2} """),
        Model("a/unknown", """ "resolution":{"type":"dice"},"n":{"type":"range","min":1,"max":4} """),
    ];

    [Fact]
    public void Those_that_say_that_they_take_a_request_are_found_and_the_others_have_reasons()
    {
        Assert.Equal(["a/accepts"], s_models.ThatAccept(s_request).Select(static model => model.Id));
        var others = s_models.WhyNot(s_request);
        Assert.Equal(["a/refuses", "a/unknown"], others.Select(static other => other.By.Id));
        Assert.Equal(["resolution", "n"], others[0].Reasons.Select(static reason => reason.Parameter));
        Assert.Equal([false, true], others.Select(static other => other.IsUndecided));
    }

    [Fact]
    public void What_is_ignored_is_not_taken_as_it_is() =>
        Assert.Equal("quality", Assert.Single(s_models[..1].WhyNot(s_request with { Quality = "high" })[0].Reasons).Parameter);

    [Fact]
    public void The_catalog_can_be_asked_and_the_cheapest_comes_first()
    {
        var request = new ImageGenerationRequest { Model = "any", Prompt = "p", ImageCount = 1 };
        var models = ImageModels.Snapshot.Entries.ThatAccept(request, cheapestFirst: true).Select(static model => model.Id).ToList();
        Assert.Equal(
            ["qwen/qwen-image-3", "bytedance-seed/seedream-4.5", "sourceful/riverflow-v2.5-pro", "recraft/recraft-v4.1-pro-vector"], models.Take(4));
        Assert.DoesNotContain("black-forest-labs/flux.2-pro", models);
        Assert.Equal(models.Order(), ImageModels.Snapshot.Entries.ThatAccept(request).Select(static model => model.Id).Order());
    }

    [Fact]
    public void Models_of_a_listing_are_ordered_by_the_prices_of_the_catalog()
    {
        var n = """ "n":{"type":"range","min":1,"max":4} """;
        ImageModel[] models = [Model("no/one", n), Model("recraft/recraft-v4.1-pro-vector", n), Model("bytedance-seed/seedream-4.5", n)];
        var request = RequestFittingTests.Request(""" "n":2 """);
        Assert.Equal(
            ["bytedance-seed/seedream-4.5", "recraft/recraft-v4.1-pro-vector", "no/one"],
            models.ThatAccept(request, cheapestFirst: true).Select(static model => model.Id));
    }

    [Fact]
    public void A_model_without_descriptors_is_undecided() =>
        Assert.True(Assert.Single(new[] { new SnapshotEntry("a/b", null, null, []) }.WhyNot(s_request)).IsUndecided);

    private static ImageModel Model(string id, string descriptors) => RequestFittingTests.Model(descriptors) with { Id = id };
}
