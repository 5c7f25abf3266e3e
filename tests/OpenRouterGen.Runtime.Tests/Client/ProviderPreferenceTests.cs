using System.Text.Json;

namespace OpenRouter.Tests.Client;

public sealed class ProviderPreferenceTests
{
    /// <summary>Every slug that options are documented for: those of 2026-08-22 and the seven that came later.</summary>
    private const string Slugs =
        """
        01ai ai21 aion-labs akashml alibaba amazon-bedrock amazon-bedrock/claude-on-aws amazon-nova ambient anthropic anthropic/2 anyscale arcee-ai
        atlas-cloud atoma avian azure baidu baseten black-forest-labs byteplus centml cerebras chutes cirrascale clarifai claude-on-aws cloudflare
        cohere coreweave crofai crucible crusoe darkbloom databricks decart deepgram deepinfra deepseek dekallm digitalocean enfer fake-provider
        featherless fireworks fish-audio friendli gmicloud google-ai-studio google-vertex gopomelo groq heygen huggingface hyperbolic
        hyperbolic-quantized inception inceptron inferact-vllm inference-net infermatic inflection inocloud io-net ionstream klusterai krea lambda
        lepton liquid lynn lynn-private makora mancer mancer-old mara meta minimax mistral modal modelrun modular moonshotai morph ncompass nebius
        nex-agi nextbit nineteen novita nvidia octoai open-inference openai parasail perceptron perplexity phala poolside quiver recraft recursal
        reflection reka relace replicate runway sail-research sakana sakana-ai sambanova sambanova-cloaked seed sf-compute siliconflow sourceful
        stealth stepfun streamlake switchpoint targon tencent tenstorrent thinkingmachines together together-lite ubicloud upstage venice voyageai
        wafer
        wandb wandb-legacy xai xiaomi z-ai assemblyai cosine near-ai ollama primeintellect typesafe unbiased
        """;

    [Fact]
    public void Every_documented_slug_has_a_member_of_its_own()
    {
        var slugs = Slugs.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(143, slugs.Length);
        var json = "{" + string.Join(",", slugs.Select(static (slug, index) => FormattableString.Invariant($$"""
            "{{slug}}":{"x":{{index}}}
            """).Trim())) + "}";
        var options = JsonSerializer.Deserialize<ProviderOptions>(json)!;
        Assert.Null(options.AdditionalProperties);
        Assert.Equal(143, typeof(ProviderOptions).GetProperties()
            .Count(property => property.Name != nameof(ProviderOptions.AdditionalProperties) && property.GetValue(options) is not null));
        EmittedClient.AssertSameJson(json, JsonSerializer.Serialize(options));
    }

    [Fact]
    public async Task The_order_may_be_a_word_or_an_object()
    {
        Assert.Equal("""{"sort":"latency"}""", await BodyAsync(new() { Sort = ProviderSort.Latency }));
        Assert.Equal("""{"sort":"exacto"}""", await BodyAsync(new() { Sort = "exacto" }));
        Assert.Equal("""{"sort":"newer"}""", await BodyAsync(new() { Sort = new ProviderSort("newer") }));
        Assert.Equal(
            """{"sort":{"by":"throughput","partition":"none"}}""",
            await BodyAsync(new() { Sort = new ProviderSortConfig { By = ProviderSort.Throughput, Partition = ProviderSortPartition.None } }));
        Assert.Equal("""{"sort":{"partition":"model"}}""", await BodyAsync(new() { Sort = new ProviderSortConfig { Partition = "model" } }));
        Assert.Equal("""{"sort":7}""", await BodyAsync(new() { Sort = new ProviderSortPreference(new UnknownCase(null, EmittedClient.Json("7"))) }));
    }

    [Fact]
    public void The_order_is_read_in_both_forms()
    {
        var word = JsonSerializer.Deserialize<ImageGenerationProviderPreferences>("""{"sort":"price"}""")!.Sort!;
        Assert.True(word.TryGetValue(out ProviderSort sort));
        Assert.Equal(ProviderSort.Price, sort);
        var config = JsonSerializer.Deserialize<ImageGenerationProviderPreferences>("""{"sort":{"by":"price","partition":"model"}}""")!.Sort!;
        Assert.True(config.TryGetValue(out ProviderSortConfig? both));
        Assert.Equal(ProviderSort.Price, both.By);
        Assert.Equal(ProviderSortPartition.Model, both.Partition);
        Assert.Null(JsonSerializer.Deserialize<ImageGenerationProviderPreferences>(
            """{"sort":null,"only":null,"order":null,"ignore":null,"allow_fallbacks":null}""")!.Sort);
    }

    [Fact]
    public async Task Lists_take_names_and_free_text_and_may_be_empty()
    {
        Assert.Equal(
            """{"ignore":[],"only":["Together","together","TOGETHER/2"],"order":["OpenAI"]}""",
            await BodyAsync(new() { Ignore = [], Only = [ProviderName.Together, "together", "TOGETHER/2"], Order = ["OpenAI"] }));
    }

    private static async Task<string> BodyAsync(ImageGenerationProviderPreferences preferences)
    {
        const string Before = """{"model":"a/b","prompt":"a red panda","provider":""";
        var body = await EmittedClient.BodyOfAsync(TestClient.Request with { Provider = preferences });
        Assert.StartsWith(Before, body, StringComparison.Ordinal);
        return body[Before.Length..^1];
    }
}
