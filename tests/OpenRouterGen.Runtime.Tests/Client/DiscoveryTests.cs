using System.Text.Json;

namespace OpenRouter.Tests.Client;

public sealed class DiscoveryTests
{
    private const string Models =
        """
        {"data":[{"id":"bytedance-seed/seedream-4.5","name":"Seedream 4.5","description":"d","created":1764633600,
        "architecture":{"input_modalities":["text","image","smell"],"output_modalities":["image","decisions"]},
        "supported_parameters":{"resolution":{"type":"enum","values":["1K","2K","4K"]},"n":{"type":"range","min":1,"max":10},
          "output_compression":{"type":"range","min":0.5,"max":99.5},
        "seed":{"type":"boolean"},"newer":{"type":"grid","rows":[1,2]},"odd":{"rows":3},"odder":true},
        "supports_streaming":false,"endpoints":"/api/v1/images/models/bytedance-seed/seedream-4.5/endpoints"}]}
        """;

    private const string Endpoints =
        """
        {"id":"bytedance-seed/seedream-4.5","endpoints":[
        {"provider_name":"Seed","provider_slug":"seed","provider_tag":"seed/fp8","supported_parameters":{"n":{"type":"range","min":1,"max":4}},
          "allowed_passthrough_parameters":["watermark","steps"],
        "supports_streaming":true,"pricing":[{"billable":"output_image","unit":"image","cost_usd":0.04},{"billable":"output_image","unit":"megapixel",
          "cost_usd":0.015,"variant":"4k"},
        {"billable":"output_smell","unit":"sniff","cost_usd":1e-3},{"billable":"input_text","unit":"token","cost_usd":0.0000003},{"billable":"input_font",
          "unit":"request","cost_usd":0}]},
        {"provider_name":"ByteDance","provider_slug":"bytedance","provider_tag":null,"supported_parameters":{},"allowed_passthrough_parameters":[],
          "supports_streaming":false,"pricing":[]}]}
        """;

    [Fact]
    public async Task The_listing_is_asked_for_by_get_without_a_body_or_query()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"data":[]}"""));
        using var client = EmittedClient.To(server);
        Assert.Empty((await client.Images.ListModelsAsync()).Data);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("GET", "/api/v1/images/models", ""), (request.Method, request.Target, request.Text));
        Assert.Null(request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
    }

    [Fact]
    public async Task Every_member_of_a_model_is_decoded()
    {
        var model = Assert.Single((await ListModelsAsync()).Data);
        Assert.Equal(("bytedance-seed/seedream-4.5", "Seedream 4.5", "d"), (model.Id, model.Name, model.Description));
        Assert.Equal(new DateTimeOffset(2025, 12, 2, 0, 0, 0, TimeSpan.Zero), model.CreatedAt);
        Assert.Equal([InputModality.Text, InputModality.Image, "smell"], model.Architecture.InputModalities);
        Assert.Equal([OutputModality.Image, OutputModality.Decisions], model.Architecture.OutputModalities);
        Assert.False(model.SupportsStreaming);
        Assert.Equal("/api/v1/images/models/bytedance-seed/seedream-4.5/endpoints", model.EndpointsPath);
        Assert.Null(model.AdditionalProperties);
    }

    [Fact]
    public async Task Every_kind_of_capability_is_distinguished_and_new_kinds_are_kept()
    {
        var parameters = Assert.Single((await ListModelsAsync()).Data).SupportedParameters;
        Assert.Equal(["resolution", "n", "output_compression", "seed", "newer", "odd", "odder"], parameters.Keys);
        Assert.True(parameters["resolution"].TryGetValue(out EnumCapability? choice));
        Assert.Equal(["1K", "2K", "4K"], choice.Values);
        Assert.True(parameters["n"].TryGetValue(out RangeCapability? range));
        Assert.Equal((1d, 10d), (range.Min, range.Max));
        Assert.Equal((0.5, 99.5), parameters["output_compression"].Value is RangeCapability odd ? (odd.Min, odd.Max) : default);
        Assert.True(parameters["seed"].TryGetValue(out BooleanCapability? _));
        Assert.True(parameters["newer"].TryGetValue(out UnknownCase? newer));
        Assert.Equal("grid", newer.Tag);
        Assert.Equal("""{"type":"grid","rows":[1,2]}""", newer.Json.GetRawText());
        Assert.Null(Assert.IsType<UnknownCase>(parameters["odd"].Value).Tag);
        Assert.Equal(JsonValueKind.True, Assert.IsType<UnknownCase>(parameters["odder"].Value).Json.ValueKind);
    }

    [Fact]
    public async Task Every_member_of_an_endpoint_is_decoded()
    {
        var answer = await ListEndpointsAsync();
        Assert.Equal("bytedance-seed/seedream-4.5", answer.Id);
        Assert.Equal(2, answer.Endpoints.Count);
        var endpoint = answer.Endpoints[0];
        Assert.Equal(("Seed", "seed", "seed/fp8"), (endpoint.ProviderName.ToString(), endpoint.ProviderSlug, endpoint.ProviderTag));
        Assert.Equal((1d, 4d), endpoint.SupportedParameters["n"].Value is RangeCapability range ? (range.Min, range.Max) : default);
        Assert.Equal(["watermark", "steps"], endpoint.AllowedPassthroughParameters);
        Assert.True(endpoint.SupportsStreaming);
        Assert.Null(answer.Endpoints[1].ProviderTag);
        Assert.Empty(answer.Endpoints[1].SupportedParameters);
        Assert.Empty(answer.Endpoints[1].Pricing);
        Assert.False(answer.Endpoints[1].SupportsStreaming);
    }

    [Fact]
    public async Task Every_price_is_exact_and_a_new_kind_of_price_is_kept()
    {
        var pricing = (await ListEndpointsAsync()).Endpoints[0].Pricing;
        Assert.Equal((BillableItem.OutputImage, PricingUnit.Image, 0.04m, null),
            (pricing[0].Item, pricing[0].Unit, pricing[0].CostUsd, pricing[0].Variant));
        Assert.Equal((PricingUnit.Megapixel, 0.015m, "4k"), (pricing[1].Unit, pricing[1].CostUsd, pricing[1].Variant));
        Assert.Equal(("output_smell", "sniff", 0.001m), (pricing[2].Item.Value, pricing[2].Unit.Value, pricing[2].CostUsd));
        Assert.Equal((BillableItem.InputText, PricingUnit.Token, 0.0000003m), (pricing[3].Item, pricing[3].Unit, pricing[3].CostUsd));
        Assert.Equal((BillableItem.InputFont, PricingUnit.Request, 0m), (pricing[4].Item, pricing[4].Unit, pricing[4].CostUsd));
    }

    [Fact]
    public async Task What_was_read_is_written_back_and_nothing_is_lost()
    {
        EmittedClient.AssertSameJson(Models, JsonSerializer.Serialize(await ListModelsAsync()));
        EmittedClient.AssertSameJson(Endpoints, JsonSerializer.Serialize(await ListEndpointsAsync()));
    }

    [Theory]
    [InlineData(
        """{"id":"a/b","endpoints":[{"provider_name":"x","provider_slug":"x","supported_parameters":{},"allowed_passthrough_parameters":[]"""
            + ""","supports_streaming":false,"pricing":[]}]}""", "$.endpoints[0].provider_tag")]
    [InlineData(
        """{"id":"a/b","endpoints":[{"provider_name":"x","provider_slug":"x","provider_tag":null,"supported_parameters":{"n":{"type":"range","min":1}}"""
            + ""","allowed_passthrough_parameters":[],"supports_streaming":false,"pricing":[]}]}""", "$.endpoints[0].supported_parameters.n.max")]
    [InlineData("""{"data":[]}""", "$.id")]
    public async Task A_required_member_that_is_missing_is_named(string body, string path)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.Images.ListModelEndpointsAsync("a", "b"));
        Assert.Equal(path, exception.Path);
    }

    private static async Task<ImageModelList> ListModelsAsync()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Models));
        using var client = EmittedClient.To(server);
        return await client.Images.ListModelsAsync();
    }

    private static async Task<ImageModelEndpoints> ListEndpointsAsync()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Endpoints));
        using var client = EmittedClient.To(server);
        return await client.Images.ListModelEndpointsAsync("bytedance-seed", "seedream-4.5");
    }
}
