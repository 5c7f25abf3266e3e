using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;
using OpenRouter.Tests.Errors;

namespace OpenRouter.Tests.Streaming;

public sealed class MisfitEventTests
{
    private const string Preview = """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AAE="}""";
    private const string Completed = """{"type":"image_generation.completed","b64_json":"AAEC","created":1}""";

    private static readonly ApiOperation s_operation = new("stream", "POST", "/stream", ApiSecurity.None);

    // The data of an event, and the JSON that the user gets; null when it is the same.
    public static TheoryData<string, string?> Misfits => new()
    {
        { """{"type":"image_generation.partial_image","b64_json":"AAE="}""", null },
        { """{"type":"image_generation.partial_image","url":"https://x.invalid/preview.png"}""", null },
        { """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":null}""", null },
        { """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AA?"}""", null },
        { """{"type":"image_generation.partial_image","partial_image_index":"first","b64_json":"AAE="}""", null },
        { """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":7,"error":null}""", null },
        { """{"type":"image_generation.partial_image","detail":"high","errors":[],"error_type":"none"}""", null },
        { """{"type":"image_generation.text_chunk","text":"a"}""", null },
        { """{"type":"image_generation.upscaled","factor":2}""", null },
        { """{"type":7}""", null },
        { """{"b64_json":"AAE="}""", null },
        { "{}", null },
        { "null", null },
        { "true", null },
        { "7", null },
        { "[]", null },
        { """[{"type":"image_generation.partial_image"}]""", null },
        { "\"text\"", null },
        { "no JSON", "\"no JSON\"" },
        { "{\"type\":\"image_generation.partial_image\",", "\"{\\\"type\\\":\\\"image_generation.partial_image\\\",\"" },
        { "{} {}", "\"{} {}\"" },
        { "{\"a\":1}\ndata: {\"b\":2}", "\"{\\\"a\\\":1}\\n{\\\"b\\\":2}\"" },
        { "caf\u00E9", "\"caf\u00E9\"" },
        { "\u0001\u0002", "\"\\u0001\\u0002\"" },
        { """{"type":"image_generation.partial_image","b64_json":"\uD83D"}""", """{"type":"image_generation.partial_image","b64_json":"\uFFFD"}""" },
    };

    [Fact]
    public async Task Of_two_results_that_do_not_fit_the_first_is_the_one_that_is_named()
    {
        const string First = """{"type":"image_generation.completed","created":1,"b64_json":"?"}""";
        var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(
            () => EventsAsync(First, """{"type":"image_generation.completed","created":2,"b64_json":7}"""));
        Assert.Equal(First, thrown.RawText);
        Assert.Equal(2, thrown.Events.Count);
    }

    [Theory]
    [InlineData("done: {", true)]
    [InlineData("{\"type\":\"late", true)]
    [InlineData("{\"type\":\"other", false)]
    [InlineData("{\"type\":\"other\",\"text\":\"done\"}", false)]
    [InlineData("{\"type\":\"late\"}", true)]
    public void Broken_json_may_be_any_event_whose_tag_stands_in_it(string data, bool mayBe)
    {
        var problem = new JsonBodyProblem("$", "no JSON", new JsonException());
        Assert.Equal(mayBe, MisfitEvent.Of(Encoding.UTF8.GetBytes(data), problem, "type").MayBe(["done", "late"]));
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task An_event_that_does_not_fit_goes_on_to_the_user_and_costs_no_picture(string data, string? expected)
    {
        string[][] orders = [[data, Completed], [Preview, data, Completed], [data, Preview, data, Completed, data], [Completed, data, Completed]];
        foreach (var order in orders)
        {
            var events = await EventsAsync(order);
            Assert.Equal(order.Length, events.Count);
            foreach (var (sent, came) in order.Zip(events))
            {
                if (sent == Completed) Assert.Equal([0, 1, 2], Assert.IsType<ImageCompletedEvent>(came.Value).Bytes.ToArray());
                else if (sent == data) EmittedClient.AssertSameJson(expected ?? data, Assert.IsType<UnknownCase>(came.Value).Json.GetRawText());
            }
        }
    }

    [Fact]
    public async Task An_event_that_does_not_fit_keeps_its_tag()
    {
        var events = await EventsAsync("""{"type":"image_generation.partial_image","url":"u"}""", Completed);
        Assert.Equal("image_generation.partial_image", Assert.IsType<UnknownCase>(events[0].Value).Tag);
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Without_a_result_the_exception_has_everything_that_came(string data, string? expected)
    {
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(() => EventsAsync(Preview, data));
        Assert.Null(exception.Error);
        Assert.Equal(2, exception.Events.Count);
        var unknown = Assert.IsType<UnknownCase>(Assert.IsType<ImageStreamEvent>(exception.Events[1]).Value);
        EmittedClient.AssertSameJson(expected ?? data, unknown.Json.GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"image_generation.completed","created":1}""", "$.b64_json")]
    [InlineData("""{"type":"image_generation.completed","created":1,"b64_json":"AA?C"}""", "$.b64_json")]
    [InlineData("""{"type":"image_generation.completed","created":1,"b64_json":null}""", "$.b64_json")]
    [InlineData("""{"type":"image_generation.completed","created":1,"b64_json":"AAEC""", "$.b64_json")]
    [InlineData("""{"b64_json":"AAEC",,"type":"image_generation.completed"}""", "$.b64_json")]
    public async Task A_result_that_does_not_fit_costs_no_other_and_fails_the_call(string data, string path)
    {
        foreach (var order in new string[][] { [data], [Preview, data], [data, Completed], [Completed, data], [data, Completed, data, Completed] })
        {
            var events = new List<ImageStreamEvent>();
            var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => EventsAsync(events, order));
            Assert.Equal(order.Where(one => one != data), events.Select(static one => one.Value is ImageCompletedEvent ? Completed : Preview));
            Assert.Equal(data, exception.RawText);
            if (data.EndsWith('}')) Assert.StartsWith(path, exception.Path, StringComparison.Ordinal);
            Assert.Equal(order.Length, exception.Events.Count);
            Assert.True(exception.MayHaveBeenBilled);
        }
    }

    [Fact]
    public async Task A_break_after_a_result_that_does_not_fit_does_not_hide_it()
    {
        const string Data = """{"type":"image_generation.completed","created":1}""";
        await using var server = new LoopbackServer(static async exchange =>
        {
            await exchange.StreamAsync("data: " + Data + "\n\n");
            exchange.Reset();
        });
        using var client = EmittedClient.To(server);
        Assert.Equal(Data, (await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => client.EventsAsync())).RawText);
    }

    [Theory]
    [InlineData("""{"message":"m"}""")]
    [InlineData("\"m\"")]
    [InlineData("null")]
    [InlineData("[7]")]
    [InlineData("true")]
    public async Task An_event_that_fits_is_what_its_tag_says_whatever_else_it_has(string error)
    {
        var preview = Preview[..^1] + ",\"error\":" + error + "}";
        var completed = Completed[..^1] + ",\"error\":" + error + "}";
        var events = await EventsAsync(preview, completed);
        Assert.IsType<ImagePreviewEvent>(events[0].Value);
        Assert.IsType<ImageCompletedEvent>(events[1].Value);
    }

    [Theory]
    [InlineData("""{"type":"error"}""")]
    [InlineData("""{"type":"error","message":"m"}""")]
    [InlineData("""{"type":"error","error":null}""")]
    [InlineData("""{"type":"image_generation.partial_image","error":{"message":"m"}}""")]
    [InlineData("""{"error":{"message":"m"}}""")]
    [InlineData("""{"detail":"m"}""")]
    public async Task An_error_is_never_passed_on(string data) =>
        Assert.NotNull((await Assert.ThrowsAsync<OpenRouterStreamException>(() => EventsAsync(data, Completed))).Error);

    [Theory]
    [InlineData("null")]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"a":"x"}""")]
    public async Task Where_no_event_is_the_result_a_hole_would_be_silent_so_it_fails_at_once_with_what_came(string data)
    {
        var format = new EventStreamFormat<int> { Read = ReadA, Unknown = static _ => -1, Sentinel = "[DONE]" };
        var stream = string.Concat(new[] { """{"a":1}""", data, """{"a":2}""", "[DONE]" }.Select(static one => "data: " + one + "\n\n"));
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(stream));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        var events = new List<int>();
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(async () =>
        {
            await foreach (var item in transport.StreamAsync(new ApiRequest(s_operation), format, null, default)) events.Add(item);
        });
        Assert.Equal([1], events);
        Assert.Equal<object>([1], exception.Events);
        Assert.Equal(data, exception.RawText);
    }

    private static int ReadA(ref Utf8JsonReader reader)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("a", out var a) && a.TryGetInt32(out var number)
            ? number
            : throw new ModelJsonException("no number", 0);
    }

    private static async Task<List<ImageStreamEvent>> EventsAsync(params string[] data)
    {
        var events = new List<ImageStreamEvent>();
        await EventsAsync(events, data);
        return events;
    }

    private static async Task EventsAsync(List<ImageStreamEvent> events, params string[] data)
    {
        // Latin-1, so that an event may hold bytes that are no UTF-8.
        var stream = Encoding.Latin1.GetBytes(string.Concat(data.Select(static one => "data: " + one + "\n\n")) + "data: [DONE]\n\n");
        using var client = new AnsweringHandler(200, "text/event-stream", stream).Client();
        await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request)) events.Add(item);
    }
}
