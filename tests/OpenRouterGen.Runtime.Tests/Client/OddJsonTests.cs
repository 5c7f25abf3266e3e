using System.Text.Json;

namespace OpenRouter.Tests.Client;

/// <summary>JSON that is valid and that few services send: a picture in it is paid for all the same.</summary>
public sealed class OddJsonTests
{
    [Theory]
    [InlineData("""{"created":1,"data":[{"b64_json":"\/+8="}]}""")]
    [InlineData("""{"created":1,"data":[{"b64\u005fjson":"\u002f\u002b8\u003d"}]}""")]
    [InlineData("""{"created":1,"data":[{"b64_json":"/+8=","media_type":"\ud800"}]}""")]
    [InlineData("""{"created":1,"data":[{"b64_json":"/+8=","x":"\udc00"}]}""")]
    [InlineData("""{"\ud800":1,"created":1,"data":[{"\ud800x":[],"b64_json":"/+8="}]}""")]
    [InlineData(
        """{"created":1,"data":[{"b64_json":"/+8="}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":1"""
            + ""","service_tier":"\ud800","speed":"\ud800"}}""")]
    [InlineData(
        """{"created":1,"data":[{"b64_json":"/+8="}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":1,"iterations":[{"type":"\ud800"}]}}""")]
    [InlineData("""{"created":1,"created":1,"data":[],"data":[{"b64_json":"AAEC","b64_json":"/+8="}]}""")]
    [InlineData("""{"created":1,"data":[{"b64_json":"/+8="}],"error":null}""")]
    [InlineData("""{"created":1,"data":[{"b64_json":"/+8="}],"Data":[],"DATA":7}""")]
    [InlineData("\uFEFF{\"created\":1,\"data\":[{\"b64_json\":\"/+8=\"}]}")]
    [InlineData(" \r\n\t{ \"created\" : 1 , \"data\" : [ { \"b64_json\" : \"/+8=\" } ] } \r\n")]
    public async Task The_picture_is_read(string body)
    {
        var response = await EmittedClient.ReadAsync(body);
        Assert.Equal([0xFF, 0xEF], Assert.Single(response.Data).Bytes.ToArray());
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = EmittedClient.To(server);
        Assert.Equal([0xFF, 0xEF], Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value).Bytes.ToArray());
    }

    [Theory]
    [InlineData("""{"type":"image_generation\u002ecompleted","b64_json":"\/+8=","created":1}""")]
    [InlineData("""{"created":1,"b64_json":"/+8=","media_type":"\ud800","x":"\ud800","type":"image_generation.completed"}""")]
    [InlineData("""{"type":"image_generation.completed","b64_json":"/+8=","created":1,"error":null}""")]
    public async Task The_picture_of_an_event_is_read(string data)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync("data: " + data + "\n\n"));
        using var client = EmittedClient.To(server);
        Assert.Equal([0xFF, 0xEF], Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value).Bytes.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task A_deep_member_that_nobody_knows_never_costs_the_picture(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);
        var response = await EmittedClient.ReadAsync($$"""{"created":1,"newer":{{deep}},"data":[{"b64_json":"AAEC"}]}""");
        Assert.Equal([0, 1, 2], Assert.Single(response.Data).Bytes.ToArray());
        Assert.Equal(deep, response.AdditionalProperties!["newer"].GetRawText());
    }

    [Theory]
    [InlineData("""{"created":1,"data":[{"b64_json":"AA\ud800"}]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":[{"b64_json":"AAEC"}]}}""", "$")]
    [InlineData("""{"created":1,"data":[{"b64_json":"AAEC"}]} {}""", "$")]
    [InlineData("""{"created":1,/**/"data":[]}""", "$.created")]
    [InlineData("""{"created":NaN,"data":[]}""", "$.created")]
    public async Task What_is_not_json_or_no_picture_is_an_exception_of_this_client(string body, string path)
    {
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => EmittedClient.ReadAsync(body));
        Assert.Equal(path, exception.Path);
        Assert.Equal(body, exception.RawText);
    }

    [Fact]
    public async Task A_prompt_of_any_text_is_sent_as_json()
    {
        const string Prompt = "🐼 \u0000\u001f\u007f\u2028\u2029 \t\r\n\\/</script>\uFEFF";
        var body = await EmittedClient.BodyOfAsync(TestClient.Request with { Prompt = Prompt });
        Assert.Equal(Prompt, EmittedClient.Json(body).GetProperty("prompt").GetString());
        Assert.Equal(Prompt, JsonSerializer.Deserialize<ImageGenerationRequest>(body)!.Prompt);
    }

    [Fact]
    public async Task A_provider_without_a_name_is_not_sent()
    {
        var request = TestClient.Request with { Provider = new() { Only = ["x", default(ProviderName)] } };
        var thrown = await Assert.ThrowsAsync<OpenRouterValidationException>(() => EmittedClient.BodyOfAsync(request));
        Assert.Equal("provider.only[1]", Assert.Single(thrown.Problems).Parameter);
    }
}
