using System.Net;

namespace OpenRouter.Emulator.Tests.Serving;

public sealed class ModelRouteTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Only_text_models_are_listed_unless_asked_so_none_is() =>
        Assert.Equal("""{"data":[],"total_count":0,"links":{"next":null}}""", await ListAsync(""));

    [Fact]
    public async Task A_model_has_the_documented_shape() => Assert.Equal(
        """
        {"data":[{"id":"bytedance-seed/seedream-4.5","canonical_slug":"bytedance-seed/seedream-4.5","name":"Seedream 4.5","created":1785542400,
        "description":"The emulator knows no description of this model.",
        "pricing":{"prompt":"0","completion":"0"},"context_length":null,
        "architecture":{"modality":"text+image->image","input_modalities":["text","image"],"output_modalities":["image"]},
        "top_provider":{"is_moderated":false},"per_request_limits":null,
        "supported_parameters":["seed"],"default_parameters":null,"supported_voices":null,
        "links":{"details":"/api/v1/images/models/bytedance-seed/seedream-4.5/endpoints"}}],
        "total_count":1,"links":{"next":null}}
        """.ReplaceLineEndings(""),
        await ListAsync("?output_modalities=image&q=seedream"));

    [Theory]
    [InlineData("?output_modalities=image", 9)]
    [InlineData("?output_modalities=all", 9)]
    [InlineData("?output_modalities=text,image", 9)]
    [InlineData("?output_modalities=audio", 0)]
    [InlineData("?output_modalities=image&input_modalities=text,image", 9)]
    [InlineData("?output_modalities=image&input_modalities=audio", 0)]
    [InlineData("?output_modalities=image&q=GEMINI", 2)]
    [InlineData("?output_modalities=image&supported_parameters=seed", 3)]
    [InlineData("?output_modalities=image&supported_parameters=seed,tools", 0)]
    [InlineData("?output_modalities=image&category=programming&use_rss=true&context=5&min_price=0.5&arch=Llama&zdr=true&region=eu&min_tool_success_rate=1", 9)]
    public async Task The_query_filters(string query, int count)
    {
        var json = await ListAsync(query);
        Assert.Contains(FormattableString.Invariant($"\"total_count\":{count},"), json, StringComparison.Ordinal);
        Assert.Equal(count, json.Split("{\"id\":").Length - 1);
    }

    [Fact]
    public async Task A_page_says_where_the_next_one_is()
    {
        var first = await ListAsync("?output_modalities=image&limit=5");
        var next = emulator.Server.BaseAddress + "/models?output_modalities=image&offset=5&limit=5";
        Assert.EndsWith($$$"""],"total_count":9,"links":{"next":"{{{next}}}"}}""", first, StringComparison.Ordinal);
        var second = await emulator.Client.GetStringAsync(new Uri(next));
        Assert.StartsWith("""{"data":[{"id":"sourceful/riverflow-v2.5-pro",""", second, StringComparison.Ordinal);
        Assert.EndsWith("""],"total_count":9,"links":{"next":null}}""", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_can_be_sorted_by() =>
        Assert.StartsWith("""{"data":[{"id":"black-forest-labs/flux.2-pro",""", await ListAsync("?output_modalities=image&sort=name"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("offset=-1", "'offset' must be a whole number between 0 and 2147483647, not '-1'.")]
    [InlineData("offset=x", "'offset' must be a whole number between 0 and 2147483647, not 'x'.")]
    [InlineData("limit=0", "'limit' must be a whole number between 1 and 1000, not '0'.")]
    [InlineData("limit=1001", "'limit' must be a whole number between 1 and 1000, not '1001'.")]
    [InlineData("limit=1.5", "'limit' must be a whole number between 1 and 1000, not '1.5'.")]
    [InlineData("context=0", "'context' must be a whole number of at least 1, not '0'.")]
    [InlineData("max_price=-0.5", "'max_price' must be a number of at least 0, not '-0.5'.")]
    [InlineData("min_tool_success_rate=1.1", "'min_tool_success_rate' must be a number between 0 and 1, not '1.1'.")]
    public async Task A_bad_number_is_400(string query, string message)
    {
        using var response = await emulator.Client.GetAsync("/api/v1/models?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        const string expected = """{"error":{"code":400,"message":"MESSAGE","metadata":{"error_type":"invalid_request"}}}""";
        Assert.Equal(expected.Replace("MESSAGE", message, StringComparison.Ordinal), await response.Content.ReadAsStringAsync());
    }

    private Task<string> ListAsync(string query) => emulator.Client.GetStringAsync("/api/v1/models" + query);
}
