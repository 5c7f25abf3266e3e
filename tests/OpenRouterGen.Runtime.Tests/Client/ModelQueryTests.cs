using OpenRouter.Tests.Json;

namespace OpenRouter.Tests.Client;

public sealed class ModelQueryTests
{
    private const string Answer = """{"data":[],"total_count":0,"links":{"next":null}}""";

    private const string Every =
        "?offset=9007199254740993&limit=500&category=marketing%2Fseo&supported_parameters=tools,seed&output_modalities=image,text&sort=pricing-low-to-high"
        + "&use_rss=false&use_rss_chat_links=false&q=red%20panda%20%26%20%C3%BC&input_modalities=image&context=128000&min_price=0.5&max_price=1.25&arch=Llama"
        + "&model_authors=openai,google"
        + "&providers=Azure&distillable=true&zdr=true&region=eu&min_output_price=0&max_output_price=1E-07&min_age_days=1&max_age_days=30"
        + "&min_intelligence_index=1.5&max_intelligence_index=99.5&min_coding_index=2.5&max_coding_index=98.5&min_agentic_index=3.5&max_agentic_index=97.5"
        + "&min_tool_success_rate=0.25&max_tool_success_rate=1";

    [Theory]
    [InlineData("en-US")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task Every_parameter_has_its_wire_name_and_form_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        Assert.Equal(Every, await QueryAsync(new()
        {
            Offset = 9007199254740993,
            Limit = 500,
            Category = ModelCategory.MarketingSeo,
            SupportedParameters = ["tools", "seed"],
            OutputModalities = ["image", "text"],
            Sort = ModelSort.PricingLowToHigh,
            UseRss = false,
            UseRssChatLinks = false,
            Search = "red panda & ü",
            InputModalities = ["image"],
            MinContextLength = 128000,
            MinPrice = 0.5,
            MaxPrice = 1.25,
            Architecture = "Llama",
            ModelAuthors = ["openai", "google"],
            Providers = ["Azure"],
            Distillable = true,
            ZeroDataRetention = true,
            Region = ModelRegion.Eu,
            MinOutputPrice = 0,
            MaxOutputPrice = 0.0000001,
            MinAgeDays = 1,
            MaxAgeDays = 30,
            MinIntelligenceIndex = 1.5,
            MaxIntelligenceIndex = 99.5,
            MinCodingIndex = 2.5,
            MaxCodingIndex = 98.5,
            MinAgenticIndex = 3.5,
            MaxAgenticIndex = 97.5,
            MinToolSuccessRate = 0.25,
            MaxToolSuccessRate = 1,
        }));
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        Assert.Equal("", await QueryAsync(null));
        Assert.Equal("", await QueryAsync(new()));
        Assert.Equal("?limit=1&q=", await QueryAsync(new() { Limit = 1, Search = "", Sort = default(ModelSort), Region = (string?)null }));
    }

    [Fact]
    public async Task A_value_that_is_newer_than_the_client_is_sent_as_it_is()
    {
        Assert.Equal("?category=dreams&sort=newest%20first&region=mars",
            await QueryAsync(new() { Category = "dreams", Sort = "newest first", Region = "mars" }));
    }

    [Fact]
    public async Task A_number_outside_its_documented_bounds_is_refused_before_any_request()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        var exception = await Assert.ThrowsAsync<OpenRouterValidationException>(
            () => client.Models.ListAsync(new() { Offset = -1, Limit = 1001, MinContextLength = 0, MaxToolSuccessRate = 1.01, MinPrice = -0.1 }));
        Assert.Equal(["offset", "limit", "context", "min_price", "max_tool_success_rate"], exception.Problems.Select(static problem => problem.Parameter));
        Assert.Empty(server.Requests);
    }

    private static async Task<string> QueryAsync(ListModelsParameters? parameters)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer));
        using var client = EmittedClient.To(server);
        Assert.Empty((await client.Models.ListAsync(parameters)).Data);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("GET", ""), (request.Method, request.Text));
        Assert.StartsWith("/api/v1/models", request.Target, StringComparison.Ordinal);
        return request.Target["/api/v1/models".Length..];
    }
}
