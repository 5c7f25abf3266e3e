using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Client;

public sealed class DiscoveryTests : ClientFixture
{
    [Fact]
    public async Task Every_model_of_the_listing_has_endpoints()
    {
        var models = (await Client.Images.ListModelsAsync()).Data;
        Assert.Equal(9, models.Count);
        Assert.All(models, static model => Assert.Null(model.AdditionalProperties));
        foreach (var model in models)
        {
            var answer = await Client.Images.ListEndpointsAsync(model.Id);
            Assert.Equal(model.Id, answer.Id);
            Assert.NotEmpty(answer.Endpoints);
            Assert.All(answer.Endpoints, static endpoint => Assert.Null(endpoint.AdditionalProperties));
            Assert.Equal(model.SupportsStreaming, answer.Endpoints.Any(static endpoint => endpoint.SupportsStreaming));
            Assert.Equal(model.EndpointsPath, Server.Ledger.Requests[^1].Path);
        }

        Assert.Equal(10, Server.Ledger.Total);
        Assert.All(Server.Ledger.Requests, static request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task Capabilities_and_prices_are_typed()
    {
        var answer = await Client.Images.ListModelEndpointsAsync("sourceful", "riverflow-v2.5-pro");
        var endpoint = Assert.Single(answer.Endpoints);
        Assert.Equal(["1K", "2K", "4K"], Assert.IsType<EnumCapability>(endpoint.SupportedParameters["resolution"].Value).Values);
        Assert.Equal(10d, Assert.IsType<RangeCapability>(endpoint.SupportedParameters["input_references"].Value).Max);
        Assert.Equal(["font_inputs"], endpoint.AllowedPassthroughParameters);
        Assert.Null(endpoint.ProviderTag);
        Assert.Equal([(null, 0.13m), ("2k", 0.15m), ("4k", 0.17m)], endpoint.Pricing.Select(static price => (price.Variant, price.CostUsd)));
        Assert.All(endpoint.Pricing, static price => Assert.Equal((BillableItem.OutputImage, PricingUnit.Image), (price.Item, price.Unit)));
        var seedream = (await Client.Images.ListModelsAsync()).Data[0];
        Assert.IsType<BooleanCapability>(seedream.SupportedParameters["seed"].Value);
    }

    [Fact]
    public async Task A_first_run_meets_nothing_that_is_newer_than_the_client()
    {
        foreach (var model in (await Client.Images.ListModelsAsync()).Data)
        {
            Assert.All(model.SupportedParameters.Values, static descriptor => Assert.IsNotType<UnknownCase>(descriptor.Value));
            foreach (var endpoint in (await Client.Images.ListEndpointsAsync(model.Id)).Endpoints)
            {
                Assert.All(endpoint.SupportedParameters.Values, static descriptor => Assert.IsNotType<UnknownCase>(descriptor.Value));
                Assert.Equal(model.SupportedParameters.Keys, endpoint.SupportedParameters.Keys);
            }
        }
    }

    [Fact]
    public async Task Every_model_costs_something_and_what_its_estimate_says_where_that_is_exact()
    {
        foreach (var id in EmulatorCatalog.Bundled.ModelIds)
        {
            var request = new ImageGenerationRequest { Model = id, Prompt = "a red panda" }.FitTo(id).Request;
            var response = await Client.Images.GenerateAsync(request);
            var cost = Assert.IsType<decimal>(response.Usage?.Cost);
            Assert.True(cost > 0, id);
            var estimate = (await Client.Images.ListEndpointsAsync(id)).EstimateCost(request);
            Assert.NotEqual(false, estimate.Contains(cost));
            if (estimate.IsExact) Assert.Equal(cost, estimate.Exact);
        }
    }

    [Fact]
    public async Task Models_are_listed_in_pages()
    {
        var all = await Client.Models.ListAsync(new() { OutputModalities = ["image"] });
        Assert.Equal(9, all.TotalCount);
        Assert.All(all.Data, static model => Assert.Null(model.AdditionalProperties));
        var page = await Client.Models.ListAsync(new() { OutputModalities = ["image"], Offset = 7, Limit = 1 });
        Assert.Equal(all.Data[7].Id, Assert.Single(page.Data).Id);
        Assert.Equal(9, page.TotalCount);
        Assert.NotNull(page.Links.Next);
        Assert.Equal("/api/v1/models?offset=7&limit=1&output_modalities=image", Server.Ledger.Requests[^1].Path);
    }

    [Fact]
    public async Task Discovery_works_whatever_the_key_is()
    {
        var options = Server.ClientOptions;
        options.ApiKey = "sk-wrong";
        using var client = new OpenRouterClient(options);
        Assert.Equal(9, (await client.Images.ListModelsAsync()).Data.Count);
        Assert.NotEmpty((await client.Images.ListEndpointsAsync("qwen/qwen-image-3")).Endpoints);
        Assert.Equal(2, Server.Ledger.Total);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_not_found()
    {
        var exception = await Assert.ThrowsAsync<OpenRouterNotFoundException>(() => Client.Images.ListEndpointsAsync("nobody/nothing"));
        Assert.Equal("not_found", exception.Error.ErrorType);
        var result = await Client.Images.TryListModelEndpointsAsync("nobody", "nothing");
        Assert.Equal((404, "not_found"), (result.StatusCode, result.Error!.ErrorType));
    }
}
