using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Client;

/// <summary>What a call cost can be asked afterwards.</summary>
public sealed class AccountTests : ClientFixture
{
    [Fact]
    public async Task A_generation_can_be_asked_what_became_of_it()
    {
        var result = await Client.Images.TryGenerateAsync(Small with { ImageCount = 2 });
        var generation = (await Client.Generations.GetAsync(result.GenerationId!)).Data;
        Assert.Equal((result.GenerationId, Small.Model, "Bytedance"), (generation.Id, generation.Model, generation.ProviderName));
        Assert.Equal((0.10m, 0.10m, 2L), (generation.TotalCost, result.Value!.Usage!.Cost, generation.NumMediaCompletion));
        Assert.Equal((GenerationKind.Image, false), (generation.Kind, generation.Streamed));
        Assert.True((Small with { ImageCount = 2 }).EstimateCost().Contains(generation.TotalCost));
        Assert.Contains(
            ImageModels.Snapshot.Find(generation.Model)!.Endpoints,
            endpoint => endpoint.ProviderSlug == generation.ProviderName || endpoint.OtherNames.Contains(generation.ProviderName!));
    }

    [Theory]
    [InlineData(ImageModels.ByteDanceSeed.Seedream4_5, 2)]
    [InlineData(ImageModels.Qwen.QwenImage3, 6)]
    [InlineData(ImageModels.Recraft.RecraftV4_1ProVector, 1)]
    [InlineData(ImageModels.BlackForestLabs.Flux2Pro, 3)]
    public async Task The_endpoint_that_billed_agrees_with_the_estimate_by_its_prices(string model, int images)
    {
        var request = new ImageGenerationRequest { Model = model, Prompt = "a red panda", ImageCount = images };
        if (model == ImageModels.BlackForestLabs.Flux2Pro) request = request with { Size = "64x48" };
        var result = await Client.Images.TryGenerateAsync(request);
        var generation = (await Client.Generations.GetAsync(result.GenerationId!)).Data;
        var bill = (await Client.Images.ListEndpointsAsync(model)).BillOf(request, generation);
        Assert.Equal((true, generation.ProviderName), (bill.Agrees, bill.Endpoint?.ProviderName));
        Assert.Equal(true, request.BillOf(generation).Agrees);
        Assert.Equal(result.Value!.Usage!.Cost, bill.Cost);
        Assert.Equal(new ImageTally(images, images), result.Value.Data.Tally());
    }

    [Fact]
    public async Task The_account_and_the_key_have_spent_what_the_answers_said()
    {
        Assert.Equal(0, (await Client.Credits.GetAsync()).Data.TotalUsage);
        await Client.Images.GenerateAsync(Small);
        await EventsAsync(Small with { ImageCount = 3 });
        var credits = (await Client.Credits.GetAsync()).Data;
        Assert.Equal((100m, 0.20m), (credits.TotalCredits, credits.TotalUsage));
        var key = (await Client.ApiKeys.GetCurrentAsync()).Data;
        Assert.Equal((0.20m, 0.20m, null), (key.Usage, key.UsageDaily, key.Limit));
    }

    [Fact]
    public async Task What_was_refused_is_no_generation_and_costs_nothing()
    {
        await Client.Images.TryGenerateAsync(Small with { Model = "no/one" });
        var thrown = await Assert.ThrowsAsync<OpenRouterNotFoundException>(() => Client.Generations.GetAsync("gen-emulator-1"));
        Assert.Contains("gen-emulator-1", thrown.Error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await Client.Credits.GetAsync()).Data.TotalUsage);
    }
}
