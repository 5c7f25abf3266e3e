using System.Text.Json;

namespace OpenRouter.Tests.Client;

public sealed class ModelListTests
{
    private const string Full =
        """
        {"data":[{"id":"openai/gpt-x","canonical_slug":"openai/gpt-x-2026","name":"GPT X","created":1785585600,"description":"d",
        "pricing":{"prompt":"0.00000125","completion":"0.00001","request":"0","image":"0.0025","image_output":"0.00003","image_token":"0.00000015",
          "audio":"1","audio_output":"2","input_audio_cache":"3",
        "input_cache_read":"0.000000125","input_cache_write":"4","input_cache_write_1h":"5","internal_reasoning":"6","web_search":"0.01","discount":0.25,
        "overrides":[{"min_prompt_tokens":200000,"prompt":"0.0000025","completion":"0.000015"},{"utc_start":1630,"utc_end":30.0,"audio":"1",
          "input_audio_cache":"2","input_cache_read":"3","input_cache_write":"4","input_cache_write_1h":"5"}]},
        "context_length":400000,
        "architecture":{"modality":"text+image->text","input_modalities":["text","image","smell"],"output_modalities":["text"],"tokenizer":"GPT",
          "instruct_type":"chatml"},
        "top_provider":{"context_length":400000,"max_completion_tokens":128000,"is_moderated":true},
        "per_request_limits":{"prompt_tokens":1000,"completion_tokens":2000},
        "supported_parameters":["seed","tools","warp_drive"],
        "default_parameters":{"temperature":0.7,"top_p":0.95,"top_k":40,"frequency_penalty":-0.5,"presence_penalty":0.5,"repetition_penalty":1.1},
        "supported_voices":["alloy"],"links":{"details":"/api/v1/models/openai/gpt-x/endpoints"},
        "alias_target":{"slug":"openai/gpt-x-2026","name":"GPT X (2026)"},
        "benchmarks":{"artificial_analysis":{"intelligence_index":60.5,"coding_index":null,"agentic_index":1},"design_arena":[{"arena":"a","category":"c",
          "elo":1200.5,"win_rate":55.5,"rank":3}]},
        "reasoning":{"mandatory":false,"default_enabled":true,"default_effort":"xhigh","supported_efforts":["low","xhigh","newer"],"supports_max_tokens":true},
        "expiration_date":"2027-01-31","hugging_face_id":"openai/x","knowledge_cutoff":"2026-03-01","newer":{"a":1}}],
        "total_count":731,"links":{"next":"/api/v1/models?offset=1&limit=1"}}
        """;

    private const string Least =
        """
        {"data":[{"id":"a/b","canonical_slug":"a/b","name":"B","created":0,"pricing":{"prompt":"0","completion":"0"},"context_length":null,
        "architecture":{"modality":null,"input_modalities":[],"output_modalities":[]},"top_provider":{"is_moderated":false},"per_request_limits":null,
          "supported_parameters":[],
        "default_parameters":null,"supported_voices":null,"links":{"details":""}}],"total_count":1,"links":{"next":null}}
        """;

    [Fact]
    public async Task Every_member_of_a_model_is_decoded()
    {
        var answer = await ListAsync(Full);
        Assert.Equal((731, "/api/v1/models?offset=1&limit=1"), (answer.TotalCount, answer.Links.Next));
        var model = Assert.Single(answer.Data);
        Assert.Equal(("openai/gpt-x", "openai/gpt-x-2026", "GPT X", "d"), (model.Id, model.CanonicalSlug, model.Name, model.Description));
        Assert.Equal(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero), model.CreatedAt);
        Assert.Equal(400000, model.ContextLength);
        Assert.Equal("text+image->text", model.Architecture.Modality);
        Assert.Equal([InputModality.Text, InputModality.Image, "smell"], model.Architecture.InputModalities);
        Assert.Equal([OutputModality.Text], model.Architecture.OutputModalities);
        Assert.Equal(("GPT", "chatml"), (model.Architecture.Tokenizer?.Value, model.Architecture.InstructType?.Value));
        Assert.Equal((400000, 128000, true), (model.TopProvider.ContextLength, model.TopProvider.MaxCompletionTokens, model.TopProvider.IsModerated));
        Assert.Equal((1000d, 2000d), (model.PerRequestLimits!.PromptTokens, model.PerRequestLimits.CompletionTokens));
        Assert.Equal(["seed", "tools", "warp_drive"], model.SupportedParameters);
        var defaults = model.DefaultParameters!;
        Assert.Equal((0.7, 0.95, 40, -0.5, 0.5, 1.1),
            (defaults.Temperature, defaults.TopP, defaults.TopK, defaults.FrequencyPenalty, defaults.PresencePenalty, defaults.RepetitionPenalty));
        Assert.Equal(["alloy"], model.SupportedVoices);
        Assert.Equal("/api/v1/models/openai/gpt-x/endpoints", model.Links.Details);
        Assert.Equal(("openai/gpt-x-2026", "GPT X (2026)"), (model.AliasTarget!.Slug, model.AliasTarget.Name));
        Assert.Equal((new DateOnly(2027, 1, 31), new DateOnly(2026, 3, 1)), (model.ExpirationDate, model.KnowledgeCutoff));
        Assert.Equal("openai/x", model.HuggingFaceId);
        Assert.Equal(["newer"], model.AdditionalProperties!.Keys);
    }

    [Theory]
    [InlineData("""{"prompt":"0.0000004","completion":"-1"}""", 0.0000004, -1.0)]
    [InlineData("""{"prompt":"4E-7","completion":"-1"}""", 0.0000004, -1.0, """{"prompt":"0.0000004","completion":"-1"}""")]
    [InlineData("""{"completion":"0.10"}""", null, 0.1)]
    [InlineData("""{"prompt":"free","completion":"0"}""", null, 0.0, """{"completion":"0","prompt":"free"}""")]
    [InlineData("""{"prompt":0.5,"completion":""}""", null, null)]
    public async Task A_price_is_a_number_written_as_a_text_and_costs_no_model_when_it_is_none(
        string prices, double? prompt, double? completion, string? written = null)
    {
        var list = await ListAsync(Full.Replace("\"pricing\":{", "\"pricing\":" + prices + ",\"old\":{", StringComparison.Ordinal));
        var pricing = Assert.Single(list.Data).Pricing;
        Assert.Equal(((decimal?)prompt, (decimal?)completion), (pricing.Prompt, pricing.Completion));
        Assert.Equal(written ?? prices, JsonSerializer.Serialize(pricing));
    }

    [Fact]
    public async Task Every_figure_of_a_model_is_decoded()
    {
        var model = Assert.Single((await ListAsync(Full)).Data);
        var prices = model.Pricing;
        Assert.Equal((0.00000125m, 0.00001m, 0m, 0.0025m, 0.00003m, 0.00000015m),
            (prices.Prompt, prices.Completion, prices.Request, prices.Image, prices.ImageOutput, prices.ImageToken));
        Assert.Equal((1m, 2m, 3m, 0.000000125m, 4m, 5m),
            (prices.Audio, prices.AudioOutput, prices.InputAudioCache, prices.InputCacheRead, prices.InputCacheWrite, prices.InputCacheWriteOneHour));
        Assert.Equal((6m, 0.01m, 0.25), (prices.InternalReasoning, prices.WebSearch, prices.Discount));
        Assert.Equal((200000d, 0.0000025m, 0.000015m), (prices.Overrides![0].MinPromptTokens, prices.Overrides[0].Prompt, prices.Overrides[0].Completion));
        Assert.Equal((1630d, 30d, 5m), (prices.Overrides[1].UtcStart, prices.Overrides[1].UtcEnd, prices.Overrides[1].InputCacheWriteOneHour));
        var analysis = model.Benchmarks!.ArtificialAnalysis!;
        Assert.Equal((60.5, null, 1d), (analysis.IntelligenceIndex, analysis.CodingIndex, analysis.AgenticIndex));
        var arena = Assert.Single(model.Benchmarks.DesignArena);
        Assert.Equal(("a", "c", 1200.5, 55.5, 3), (arena.Arena, arena.Category, arena.Elo, arena.WinRate, arena.Rank));
        var reasoning = model.Reasoning!;
        Assert.Equal((false, true, ReasoningEffort.XHigh, true),
            (reasoning.Mandatory, reasoning.DefaultEnabled, reasoning.DefaultEffort, reasoning.SupportsMaxTokens));
        Assert.Equal([ReasoningEffort.Low, ReasoningEffort.XHigh, "newer"], reasoning.SupportedEfforts!);
    }

    [Fact]
    public async Task The_least_model_has_nulls_where_the_document_allows_them()
    {
        var answer = await ListAsync(Least);
        var model = Assert.Single(answer.Data);
        Assert.Null(answer.Links.Next);
        Assert.Null(model.ContextLength);
        Assert.Null(model.PerRequestLimits);
        Assert.Null(model.DefaultParameters);
        Assert.Null(model.SupportedVoices);
        Assert.Null(model.Architecture.Modality);
        Assert.Null(model.Description);
        Assert.Null(model.Benchmarks);
    }

    [Theory]
    [InlineData(Full)]
    [InlineData(Least)]
    public async Task What_was_read_is_written_back_and_nothing_is_lost(string answer)
    {
        EmittedClient.AssertSameJson(answer, JsonSerializer.Serialize(await ListAsync(answer)));
    }

    private static async Task<ModelList> ListAsync(string answer)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(answer));
        using var client = EmittedClient.To(server);
        return await client.Models.ListAsync();
    }
}
