using System.Text.Json;
using OpenRouter.Tests.Json;

namespace OpenRouter.Tests.Client;

public sealed class RequestBodyTests
{
    /// <summary>Every field of the image request, in the order of the document.</summary>
    private const string Full =
        """
        {"model":"bytedance-seed/seedream-4.5","prompt":"ein roter Panda: \"ä\" <&'+ 世","n":3,"resolution":"2K","aspect_ratio":"19.5:9",
        "size":"2K","quality":"xhigh",
        "output_format":"webp","output_compression":0,"background":"transparent","seed":-9007199254740993,
        "input_references":[{"type":"image_url","image_url":{"url":"https://example.com/a.png?x=1&y=2"}},
        {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo="}}],
        "provider":{"allow_fallbacks":false,"ignore":["Azure","Black Forest Labs"],"only":["google-vertex","Z.AI"],
        "options":{"01ai":{"a":1},"amazon-bedrock/claude-on-aws":{},"anthropic/2":{"b":null},
        "black-forest-labs":{"steps":40,"guidance":3.50,"nested":{"x":[true,"y"]}},"bytedance":{"watermark":false}},
        "order":["some provider that is newer"],"sort":"price"},
        "session_id":"session-1","trace":{"trace_id":"t","trace_name":"tn","span_name":"sn","generation_name":"gn",
        "parent_span_id":"ps","team":{"id":7}},"user":"user-1"}
        """;

    [Fact]
    public async Task Every_field_has_its_wire_name_and_form()
    {
        Assert.Equal(Full.ReplaceLineEndings(""), await EmittedClient.BodyOfAsync(FullRequest()));
    }

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    public async Task Every_culture_sends_the_same_bytes(string culture)
    {
        using var scope = new CultureScope(culture);
        Assert.Equal(Full.ReplaceLineEndings(""), await EmittedClient.BodyOfAsync(FullRequest()));
    }

    [Fact]
    public void Every_field_is_read_back_and_nothing_is_left_over()
    {
        var request = JsonSerializer.Deserialize<ImageGenerationRequest>(Full)!;
        Assert.Null(request.AdditionalProperties);
        Assert.Null(request.Provider!.AdditionalProperties);
        Assert.Equal(["team"], request.Trace!.AdditionalProperties!.Keys);
        Assert.Equal(["bytedance"], request.Provider.Options!.AdditionalProperties!.Keys);
        EmittedClient.AssertSameJson(Full, JsonSerializer.Serialize(request));
    }

    [Fact]
    public async Task The_least_request_is_model_and_prompt()
    {
        Assert.Equal("""{"model":"a/b","prompt":"a red panda"}""", await EmittedClient.BodyOfAsync(TestClient.Request));
    }

    [Fact]
    public async Task The_request_goes_to_images_under_the_path_of_the_base_address()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        using var client = EmittedClient.To(server);
        await client.Images.GenerateAsync(TestClient.Request);
        var request = Assert.Single(server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/api/v1/images", request.Target);
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Equal("Bearer " + TestClient.Key, request.Header("Authorization"));
    }

    [Fact]
    public async Task An_enum_without_a_value_is_not_sent()
    {
        var request = TestClient.Request with
        {
            Resolution = default(Resolution),
            AspectRatio = new AspectRatio(null),
            Quality = (string?)null,
            OutputFormat = null,
            Background = default(Background),
            AdditionalProperties = new Dictionary<string, JsonElement>(),
        };
        Assert.Equal("""{"model":"a/b","prompt":"a red panda"}""", await EmittedClient.BodyOfAsync(request));
    }

    [Fact]
    public async Task A_value_that_is_newer_than_the_client_is_sent_as_it_is()
    {
        var request =
            TestClient.Request with { AspectRatio = "3:7", Quality = new Quality("ultra"), Resolution = "8K", OutputFormat = "avif", Background = "BLUE" };
        Assert.Equal(
            """{"model":"a/b","prompt":"a red panda","resolution":"8K","aspect_ratio":"3:7","quality":"ultra","output_format":"avif","background":"BLUE"}""",
            await EmittedClient.BodyOfAsync(request));
    }

    [Fact]
    public async Task Members_that_the_client_does_not_know_are_sent_and_never_twice()
    {
        var request = TestClient.Request with
        {
            ImageCount = 2,
            AdditionalProperties = new Dictionary<string, JsonElement>
            {
                ["newer"] = EmittedClient.Json("""{"deep":[1.10,null]}"""),
                ["n"] = EmittedClient.Json("9"),
                ["seed"] = EmittedClient.Json("7"),
            },
        };
        Assert.Equal("""{"model":"a/b","prompt":"a red panda","n":2,"newer":{"deep":[1.10,null]},"seed":7}""", await EmittedClient.BodyOfAsync(request));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_method_decides_about_the_stream_flag_and_not_the_request(bool? flag)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        using var client = EmittedClient.To(server);
        var request = TestClient.Request with { Stream = flag };
        await client.Images.GenerateAsync(request);
        await client.Images.TryGenerateAsync(request);
        await foreach (var item in client.Images.GenerateStreamingAsync(request)) Assert.NotNull(item);
        Assert.Equal("""{"model":"a/b","prompt":"a red panda"}""", server.Requests[0].Text);
        Assert.Equal("""{"model":"a/b","prompt":"a red panda"}""", server.Requests[1].Text);
        Assert.Equal("""{"model":"a/b","prompt":"a red panda","stream":true}""", server.Requests[2].Text);
        Assert.Equal("text/event-stream, application/json", server.Requests[2].Header("Accept"));
        Assert.Equal(flag, request.Stream);
    }

    // Every member at once, which no model takes.
#pragma warning disable ORG1031, ORG1035, ORG1038, ORG1039
    private static ImageGenerationRequest FullRequest() => new()
    {
        Model = ImageModels.ByteDanceSeed.Seedream4_5,
        Prompt = "ein roter Panda: \"ä\" <&'+ 世",
        ImageCount = 3,
        Resolution = Resolution.Tier2K,
        AspectRatio = AspectRatio.Ratio19_5x9,
        Size = "2K",
        Quality = Quality.XHigh,
        OutputFormat = OutputFormat.Webp,
        OutputCompression = 0,
        Background = Background.Transparent,
        Seed = -9007199254740993,
        InputReferences =
        [
            "https://example.com/a.png?x=1&y=2",
            ImageReference.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }),
        ],
        Provider = new()
        {
            AllowFallbacks = false,
            Ignore = [ProviderName.Azure, ProviderName.BlackForestLabs],
            Only = ["google-vertex", ProviderName.ZAi],
            Order = ["some provider that is newer"],
            Sort = ProviderSort.Price,
            Options = new()
            {
                ZeroOneAI = Options("""{"a":1}"""),
                AmazonBedrockClaudeOnAws = Options("{}"),
                Anthropic2 = Options("""{"b":null}"""),
                BlackForestLabs = Options("""{"steps":40,"guidance":3.50,"nested":{"x":[true,"y"]}}"""),
                AdditionalProperties = new Dictionary<string, JsonElement> { ["bytedance"] = EmittedClient.Json("""{"watermark":false}""") },
            },
        },
        SessionId = "session-1",
        Trace = new()
        {
            TraceId = "t",
            TraceName = "tn",
            SpanName = "sn",
            GenerationName = "gn",
            ParentSpanId = "ps",
            AdditionalProperties = Options("""{"team":{"id":7}}"""),
        },
        User = "user-1",
    };

    private static Dictionary<string, JsonElement> Options(string json) =>
        EmittedClient.Json(json).EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value);
}
