using System.Text.Json;

namespace OpenRouter.Tests.Client;

public sealed class ResponseTests
{
    /// <summary>Every documented member of an answer, and one that nobody documented at each level.</summary>
    private const string Full =
        """
        {"created":1785585600,
        "data":[{"b64_json":"iVBORw0KGgo=","media_type":"image/png"},{"b64_json":"/+8=","newer":{"a":[1]}}],
        "usage":{"prompt_tokens":12,"completion_tokens":4096,"total_tokens":4108,"cost":0.0400000000000000000001,"is_byok":true,
        "cost_details":{"upstream_inference_cost":0.03,"upstream_inference_prompt_cost":1E-7,"upstream_inference_completions_cost":0.0299999,
        "server_tool_cost":0.005,"newer":1},
        "cache_creation":{"ephemeral_5m_input_tokens":5,"ephemeral_1h_input_tokens":60},
        "completion_tokens_details":{"audio_tokens":1,"image_tokens":2,"reasoning_tokens":3},
        "prompt_tokens_details":{"audio_tokens":4,"cache_write_tokens":5,"cached_tokens":6,"file_tokens":7,"video_tokens":8},
        "server_tool_use":{"tool_calls_executed":9,"tool_calls_requested":10,"web_search_requests":11},
        "service_tier":"standard","speed":"fast",
        "iterations":[
        {"type":"compaction","cache_creation":{"ephemeral_5m_input_tokens":1,"ephemeral_1h_input_tokens":2},
        "cache_creation_input_tokens":3,"cache_read_input_tokens":4,"input_tokens":5,"output_tokens":6},
        {"type":"message","model":"m","input_tokens":7},{"type":"message"},
        {"type":"advisor_message","model":"n","output_tokens":8},
        {"type":"newer","input_tokens":9,"extra":true}],
        "newer":"x"},
        "id":"gen-1"}
        """;

    [Fact]
    public async Task Every_member_is_decoded()
    {
        var response = await EmittedClient.ReadAsync(Full);
        Assert.Equal(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero), response.CreatedAt);
        Assert.Equal(TimeSpan.Zero, response.CreatedAt?.Offset);
        Assert.Equal("gen-1", response.AdditionalProperties!["id"].GetString());
        Assert.Equal(2, response.Data.Count);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], response.Data[0].Bytes.ToArray());
        Assert.Equal("image/png", response.Data[0].MediaType);
        Assert.Null(response.Data[0].AdditionalProperties);
        Assert.Equal([0xFF, 0xEF], response.Data[1].Bytes.ToArray());
        Assert.Null(response.Data[1].MediaType);
        Assert.Equal("""{"a":[1]}""", response.Data[1].AdditionalProperties!["newer"].GetRawText());
    }

    [Fact]
    public async Task Every_member_of_the_usage_is_decoded()
    {
        var usage = (await EmittedClient.ReadAsync(Full)).Usage!;
        Assert.Equal((12, 4096, 4108), (usage.PromptTokens, usage.CompletionTokens, usage.TotalTokens));
        Assert.Equal(0.0400000000000000000001m, usage.Cost);
        Assert.True(usage.IsOwnKey);
        Assert.Equal("standard", usage.ServiceTier);
        Assert.Equal(UsageSpeed.Fast, usage.Speed);
        Assert.Equal("x", usage.AdditionalProperties!["newer"].GetString());

        var cost = usage.CostDetails!;
        Assert.Equal(0.03m, cost.UpstreamInferenceCost);
        Assert.Equal(0.0000001m, cost.UpstreamInferencePromptCost);
        Assert.Equal(0.0299999m, cost.UpstreamInferenceCompletionsCost);
        Assert.Equal(0.005m, cost.ServerToolCost);
        Assert.Equal(["newer"], cost.AdditionalProperties!.Keys);

        Assert.Equal((5, 60), (usage.CacheCreation!.FiveMinuteInputTokens, usage.CacheCreation.OneHourInputTokens));
        var completion = usage.CompletionTokensDetails!;
        Assert.Equal((1, 2, 3), (completion.AudioTokens, completion.ImageTokens, completion.ReasoningTokens));
        var prompt = usage.PromptTokensDetails!;
        Assert.Equal((4, 5, 6, 7, 8), (prompt.AudioTokens, prompt.CacheWriteTokens, prompt.CachedTokens, prompt.FileTokens, prompt.VideoTokens));
        var tools = usage.ServerToolUse!;
        Assert.Equal((9, 10, 11), (tools.ToolCallsExecuted, tools.ToolCallsRequested, tools.WebSearchRequests));
    }

    [Fact]
    public async Task Every_case_of_an_iteration_is_distinguished_by_its_type()
    {
        var iterations = (await EmittedClient.ReadAsync(Full)).Usage!.Iterations!;
        Assert.Equal(5, iterations.Count);
        Assert.True(iterations[0].TryGetValue(out CompactionUsageIteration? compaction));
        Assert.Equal("compaction", compaction.Type);
        Assert.Equal((1, 2), (compaction.CacheCreation!.FiveMinuteInputTokens, compaction.CacheCreation.OneHourInputTokens));
        Assert.Equal((3, 4, 5, 6), (compaction.CacheCreationInputTokens, compaction.CacheReadInputTokens, compaction.InputTokens, compaction.OutputTokens));
        Assert.True(iterations[1].TryGetValue(out MessageUsageIteration? message));
        Assert.Equal(("m", 7), (message.Model, message.InputTokens));
        Assert.Null(Assert.IsType<MessageUsageIteration>(iterations[2].Value).Model);
        Assert.True(iterations[3].TryGetValue(out AdvisorUsageIteration? advisor));
        Assert.Equal(("n", 8), (advisor.Model, advisor.OutputTokens));
        Assert.True(iterations[4].TryGetValue(out OtherUsageIteration? unknown));
        Assert.Equal(("newer", 9), (unknown.Type, unknown.InputTokens));
        Assert.True(unknown.AdditionalProperties!["extra"].GetBoolean());
        Assert.False(iterations[4].TryGetValue(out MessageUsageIteration? none));
        Assert.Null(none);
    }

    [Fact]
    public async Task What_was_read_is_written_back_and_nothing_is_lost()
    {
        EmittedClient.AssertSameJson(Full, JsonSerializer.Serialize(await EmittedClient.ReadAsync(Full)));
    }

    [Fact]
    public async Task Optional_members_that_are_null_are_as_good_as_absent()
    {
        var response = await EmittedClient.ReadAsync(
            """
            {"created":1,"data":[{"b64_json":"AAEC","media_type":null}],
            "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3,"cost":null,"is_byok":null,"cost_details":null,"cache_creation":null,
            "completion_tokens_details":null,"prompt_tokens_details":{"audio_tokens":null},"server_tool_use":null,
            "service_tier":null,"speed":null,"iterations":null}}
            """);
        var usage = response.Usage!;
        Assert.Null(usage.Cost);
        Assert.Null(usage.Speed);
        Assert.Null(usage.Iterations);
        Assert.NotNull(usage.PromptTokensDetails);
        Assert.Null(usage.AdditionalProperties);
        Assert.Equal(
            """{"created":1,"data":[{"b64_json":"AAEC"}],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3,"prompt_tokens_details":{}}}""",
            JsonSerializer.Serialize(response));
    }

    [Fact]
    public async Task The_least_answer_is_a_picture()
    {
        var response = await EmittedClient.ReadAsync("""{"data":[{"b64_json":"AAEC"}]}""");
        Assert.Null(response.CreatedAt);
        Assert.Single(response.Data);
        Assert.Null(response.Usage);
        Assert.Null(response.AdditionalProperties);
    }

    [Fact]
    public async Task A_number_may_be_written_as_the_service_likes()
    {
        var response =
            await EmittedClient.ReadAsync(
                """
                {"created":1785585600.0,"data":[{"b64_json":"AAEC"}],"usage":{"prompt_tokens":1e3,"completion_tokens":0,"total_tokens":1000.00,"cost":4e-2}}
                """);
        Assert.Equal(1785585600, response.CreatedAt?.ToUnixTimeSeconds());
        Assert.Equal(1000, response.Usage!.PromptTokens);
        Assert.Equal(0.04m, response.Usage.Cost);
    }
}
