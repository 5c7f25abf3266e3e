using System.Text;
using System.Text.Json;

namespace OpenRouter.Tests.Client;

public sealed class StreamEventTests
{
    private const string Partial = """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AAE="}""";
    private const string Second = """{"type":"image_generation.partial_image","b64_json":"iVBORw0KGgo=","partial_image_index":1,"newer":{"a":1}}""";
    private const string Text = """{"type":"image_generation.text_chunk","text":"<svg \"ä\"","phase":"draft"}""";
    private const string Unknown = """{"b64_json":"QUJD","type":"image_generation.upscaled","factor":2}""";
    private const string Bare = """{"b64_json":"AAEC","created":1785585600,"type":"image_generation.completed"}""";

    private const string Completed =
        """
        {"type":"image_generation.completed","b64_json":"AAEC","created":1785585600,"media_type":"image/svg+xml","usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3,"cost":0.0425}}
        """;

    private static readonly string s_stream =
        ": OPENROUTER PROCESSING\n\ndata: " + Partial + "\n\n: OPENROUTER PROCESSING\n: OPENROUTER PROCESSING\n\ndata: " + Second + "\n\ndata: " + Text
        + "\n\ndata: " + Unknown + "\n\ndata: " + Bare + "\n\ndata: " + Completed + "\n\ndata: [DONE]\n\n";

    public static TheoryData<string> Forms => new()
    {
        s_stream,
        s_stream.Replace("\n", "\r", StringComparison.Ordinal),
        s_stream.Replace("\n", "\r\n", StringComparison.Ordinal),
        "\uFEFF" + s_stream,
        "\uFEFF" + s_stream.Replace("\n", "\r\n", StringComparison.Ordinal),
        s_stream.Replace("data: ", "data:", StringComparison.Ordinal),
        s_stream.Replace("data: ", "event: message\nid: 7\nretry: 10\ndata: ", StringComparison.Ordinal),
        s_stream.Replace(",\"", ",\r\ndata:\"", StringComparison.Ordinal),
        s_stream.Replace("data: [DONE]\n\n", "", StringComparison.Ordinal),
        s_stream.Replace("data: [DONE]\n\n", "data: [DONE]", StringComparison.Ordinal),
        s_stream + "data: " + Bare + "\n\n",
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_event_is_decoded_in_every_form_of_the_stream(string stream)
    {
        var events = await EventsAsync(stream);
        Assert.Equal(6, events.Count);
        Assert.True(events[0].TryGetValue(out ImagePreviewEvent? partial));
        Assert.Equal((0, "image_generation.partial_image"), (partial.PartialImageIndex, partial.Type));
        Assert.Equal([0, 1], partial.Bytes.ToArray());
        var second = Assert.IsType<ImagePreviewEvent>(events[1].Value);
        Assert.Equal(1, second.PartialImageIndex);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], second.Bytes.ToArray());
        Assert.Equal("""{"a":1}""", second.AdditionalProperties!["newer"].GetRawText());
        Assert.True(events[2].TryGetValue(out ImageTextEvent? text));
        Assert.Equal(("<svg \"ä\"", ImageTextPhase.Draft), (text.Text, text.Phase));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_completed_event_is_delivered_in_every_form_of_the_stream(string stream)
    {
        var events = await EventsAsync(stream);
        var bare = Assert.IsType<ImageCompletedEvent>(events[4].Value);
        Assert.Equal([0, 1, 2], bare.Bytes.ToArray());
        Assert.Null(bare.MediaType);
        Assert.Null(bare.Usage);
        Assert.True(events[5].TryGetValue(out ImageCompletedEvent? completed));
        Assert.Equal(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero), completed.CreatedAt);
        Assert.Equal("image/svg+xml", completed.MediaType);
        Assert.Equal((1, 2, 3, 0.0425m), (completed.Usage!.PromptTokens, completed.Usage.CompletionTokens, completed.Usage.TotalTokens, completed.Usage.Cost));
    }

    [Fact]
    public async Task An_event_that_is_newer_than_the_client_keeps_its_json()
    {
        var events = await EventsAsync(s_stream);
        Assert.True(events[3].TryGetValue(out UnknownCase? unknown));
        Assert.Equal("image_generation.upscaled", unknown.Tag);
        Assert.Equal(Unknown, unknown.Json.GetRawText());
    }

    [Fact]
    public async Task Every_event_is_written_back_and_nothing_is_lost()
    {
        var events = await EventsAsync(s_stream);
        var literals = new[] { Partial, Second, Text, Unknown, Bare, Completed };
        Assert.All(literals.Zip(events), static pair => EmittedClient.AssertSameJson(pair.First, JsonSerializer.Serialize(pair.Second)));
    }

    [Fact]
    public async Task Every_byte_may_come_on_its_own()
    {
        await using var server = new LoopbackServer(static async exchange =>
        {
            await exchange.StartStreamAsync();
            foreach (var one in Encoding.UTF8.GetBytes(s_stream)) await exchange.SendAsync([one]);
        });
        using var client = EmittedClient.To(server);
        Assert.Equal(6, (await client.EventsAsync()).Count);
    }

    [Fact]
    public async Task A_member_of_a_completed_event_that_does_not_fit_never_costs_the_picture()
    {
        var events = await EventsAsync("""
            data: {"type":"image_generation.completed","b64_json":"AAEC","created":1,"media_type":7,"usage":[3]}


            """.ReplaceLineEndings("\n"));
        var completed = Assert.IsType<ImageCompletedEvent>(Assert.Single(events).Value);
        Assert.Equal([0, 1, 2], completed.Bytes.ToArray());
        Assert.Null(completed.Usage);
        Assert.Equal("[3]", completed.AdditionalProperties!["usage"].GetRawText());
        Assert.Equal("7", completed.AdditionalProperties["media_type"].GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"image_generation.completed","created":1}""", "$.b64_json")]
    [InlineData("""{"type":"image_generation.completed","created":1,"b64_json":"AA?C"}""", "$.b64_json")]
    public async Task A_required_member_of_a_result_that_does_not_fit_is_named_and_the_event_is_kept(string data, string path)
    {
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => EventsAsync("data: " + data + "\n\n"));
        Assert.Equal(path, exception.Path);
        Assert.Equal(data, exception.RawText);
    }

    private static async Task<List<ImageStreamEvent>> EventsAsync(string stream)
    {
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(stream));
        using var client = EmittedClient.To(server);
        return await client.EventsAsync();
    }
}
