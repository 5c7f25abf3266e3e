using System.Text.Json;

namespace OpenRouter.Tests.Client;

public sealed class MalformedAnswerTests
{
    private const string Usage = """{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3""";

    [Theory]
    [InlineData("7")]
    [InlineData("\"free\"")]
    [InlineData("[]")]
    [InlineData("true")]
    public async Task A_usage_that_does_not_fit_never_costs_the_picture_and_is_kept(string usage)
    {
        var answer = $$"""{"created":1,"usage":{{usage}},"data":[{"b64_json":"AAEC"}]}""";
        var response = await EmittedClient.ReadAsync(answer);
        Assert.Equal([0, 1, 2], Assert.Single(response.Data).Bytes.ToArray());
        Assert.Null(response.Usage);
        Assert.Equal(usage, response.AdditionalProperties!["usage"].GetRawText());
        EmittedClient.AssertSameJson(answer, JsonSerializer.Serialize(response));
    }

    [Theory]
    [InlineData("cost", "\"0.04\"")]
    [InlineData("cost", "1e999")]
    [InlineData("is_byok", "\"yes\"")]
    [InlineData("service_tier", "7")]
    [InlineData("speed", "[\"fast\"]")]
    [InlineData("cost_details", """{"upstream_inference_cost":1}""")]
    [InlineData("cache_creation", """{"ephemeral_5m_input_tokens":1}""")]
    [InlineData("iterations", """[{"type":"message"},7,{"type":"advisor_message"}]""")]
    [InlineData("iterations", "{}")]
    [InlineData("server_tool_use", "true")]
    public async Task A_part_of_the_usage_that_does_not_fit_costs_only_itself(string member, string value)
    {
        var answer = $$$"""{"created":1,"data":[{"b64_json":"AAEC"}],"usage":{{{Usage}}},"{{{member}}}":{{{value}}}}}""";
        var response = await EmittedClient.ReadAsync(answer);
        Assert.Equal(3, response.Usage!.TotalTokens);
        Assert.Null(response.AdditionalProperties);
        Assert.Equal(value, Assert.Single(response.Usage.AdditionalProperties!).Value.GetRawText());
        Assert.Equal(answer, JsonSerializer.Serialize(response));
    }

    [Theory]
    [InlineData("""{"created":1,"data":[{"media_type":"image/png"}],"usage":null}""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":[{"b64_json":null},{"b64_json":null}]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":[{"b64_json":"AA!C"}]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":[{"b64_json":"AAEAA"}]}""", "$.data[0].b64_json")]
    [InlineData("""{"created":1,"data":{"b64_json":"AAEC"}}""", "$.data")]
    [InlineData("""{"created":1,"data":["AAEC"]}""", "$.data[0]")]
    [InlineData("""{"created":1}""", "$.data")]
    [InlineData("""{"created":1,"data":null}""", "$.data")]
    public async Task A_required_member_that_does_not_fit_is_named_and_the_whole_body_is_kept(string body, string path)
    {
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => EmittedClient.ReadAsync(body));
        Assert.Equal(path, exception.Path);
        Assert.Equal(body, exception.RawText);
        Assert.Equal(200, exception.StatusCode);
        Assert.Contains("'" + path + "'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exception_does_not_repeat_the_picture()
    {
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(
            () => EmittedClient.ReadAsync("""{"created":1,"data":[{"b64_json":"UElDVFVSRQ=x","media_type":"image/png"},{}]}"""));
        Assert.Equal("$.data[0].b64_json", exception.Path);
        Assert.DoesNotContain("UElDVFVSRQ", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"code":502,"message":"boom"}}""", typeof(OpenRouterBadGatewayException), 502)]
    [InlineData("""{"error":{"code":"429","message":"boom"},"user_id":"u"}""", typeof(OpenRouterTooManyRequestsException), 429)]
    [InlineData("""{"error":{"code":"server_error","message":"boom"}}""", typeof(OpenRouterApiException), 200)]
    [InlineData("""{"error":"boom"}""", typeof(OpenRouterApiException), 200)]
    public async Task An_error_that_comes_as_a_success_is_an_error(string body, Type type, int status)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body));
        using var client = EmittedClient.To(server);
        var calls =
            new Func<Task>[] { () => client.Images.GenerateAsync(TestClient.Request), () => client.EventsAsync(), () => client.Images.ListModelsAsync() };
        foreach (var call in calls)
        {
            var exception = (OpenRouterApiException)await Assert.ThrowsAsync(type, call);
            Assert.Equal("boom", exception.Error.Message);
            Assert.Equal(status, exception.StatusCode);
            Assert.Equal(body, exception.RawText);
        }
    }
}
