using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Streaming;

/// <summary>Streams of lines or sequences of JSON, and events of plain text: how they end, what is skipped, and what is no such stream.</summary>
public sealed class LineStreamTests
{
    private const string Lines = "application/jsonl";
    private const string Sequence = "application/json-seq";

    private static readonly ApiOperation s_operation = new("stream", "POST", "/stream", ApiSecurity.None);

    [Theory]
    [InlineData(Lines, "{\"a\":1}\n{\"a\":2}\n")]
    [InlineData(Lines, "{\"a\":1}\n{\"a\":2}")]
    [InlineData(Lines, "\r\n {\"a\":1}\r\n\r\n\t{\"a\":2} \r\n\n")]
    [InlineData(Sequence, "\u001E{\"a\":1}\n\u001E{\"a\":2}\n")]
    [InlineData(Sequence, "\u001E\u001E{\"a\":\n1}\n\u001E{\"a\":2}\n")]
    public async Task Each_text_is_an_event_and_blank_ones_are_none(string mediaType, string body)
    {
        Assert.Equal(["1", "2"], await ReadAsync(mediaType, body, mediaType));
        Assert.Equal(["1", "2"], await ReadAsync(mediaType, body, mediaType, bytewise: true));
    }

    [Theory]
    [InlineData(Lines, "{\"a\":1}\n{\"a\":")]
    [InlineData(Lines, "{\"a\":1}\n12")]
    [InlineData(Sequence, "\u001E{\"a\":1}\n\u001E{\"a\"")]
    public async Task A_text_that_the_end_cuts_off_is_never_silent(string mediaType, string body)
    {
        var thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(() => ReadAsync(mediaType, body, mediaType));
        Assert.Single(thrown.Events);
    }

    /// <summary>RFC 7464, section 2.4: a number is whole only where something stands behind it.</summary>
    [Fact]
    public async Task A_number_at_the_end_of_a_sequence_is_whole_when_a_line_feed_stands_behind_it()
    {
        Assert.Equal(["1"], await ReadAsync(Sequence, "\u001E1\n", Sequence));
        await Assert.ThrowsAsync<OpenRouterStreamException>(() => ReadAsync(Sequence, "\u001E1", Sequence));
    }

    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Lines_are_known_by_their_bytes_whatever_they_are_called(string called) =>
        Assert.Equal(["1"], await ReadAsync(Lines, "{\"a\":1}\n", called));

    [Theory]
    [InlineData(Lines)]
    [InlineData("application/x-ndjson")]
    public async Task A_body_in_which_nothing_has_come_is_what_it_is_called(string called) => Assert.Empty(await ReadAsync(Lines, "\n", called));

    [Theory]
    [InlineData("text/html", "<p>")]
    [InlineData("text/html", "")]
    [InlineData("text/event-stream", "")]
    [InlineData("text/event-stream", "data: {\"a\":1}\n\n")]
    public async Task What_is_no_stream_of_lines_says_what_it_is_and_what_was_expected(string called, string body)
    {
        var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => ReadAsync(Lines, body, called));
        Assert.Contains("'" + Lines + "'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_ends_the_stream_with_what_came()
    {
        var thrown = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(
            () => ReadAsync(Lines, "{\"a\":1}\n{\"a\":\"" + new string('x', 40_000), Lines, options: static options => options.MaxResponseBytes = 20_000));
        Assert.Equal("$", thrown.Path);
        Assert.Single(thrown.Events);
    }

    [Fact]
    public async Task Lines_longer_than_any_buffer_come_whole()
    {
        var texts = Enumerable.Range(0, 40).Select(static i => new string((char)('a' + (i % 26)), i * 997)).ToList();
        var body = string.Concat(texts.Select(static text => "{\"a\":\"" + text + "\"}\n"));
        Assert.Equal(texts, await ReadAsync(Lines, body, Lines));
    }

    [Fact]
    public async Task Plain_text_is_passed_on_as_it_is_but_errors_are_errors()
    {
        Assert.Equal(["hello", " world", "{"], await TextAsync("data: hello\n\ndata:  world\n\ndata: {\n\ndata: [DONE]\n\n"));
        Assert.Equal(["hello", "wor"], await TextAsync("data: hello\n\ndata:\n\ndata: wor"));
        Assert.Equal([" ", "x"], await TextAsync("data:  \n\ndata: x\n\n"));
        var thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(() => TextAsync("data: hello\n\nevent: error\ndata: too late\n\n"));
        Assert.Equal(("too late", 1), (thrown.Error!.Message, thrown.Events.Count));
        thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(() => TextAsync("event: error\ndata: cut"));
        Assert.Equal("cut", thrown.Error!.Message);
    }

    [Fact]
    public async Task A_word_of_its_own_ends_a_stream_and_the_usual_one_does_not()
    {
        var format = new EventStreamFormat<string> { Read = JsonRead.String, ReadText = static text => text, Sentinel = "END" };
        Assert.Equal(["[DONE]", "x"], await ReadAsync(format, "data: [DONE]\n\ndata: x\n\ndata: END\n\ndata: y\n\n", "text/event-stream"));
        await Assert.ThrowsAsync<OpenRouterStreamException>(() => ReadAsync(format, "data: x\n\ndata: [DONE]\n\n", "text/event-stream"));
    }

    private static Task<List<string>> TextAsync(string body) => ReadAsync(
        new EventStreamFormat<string> { Read = JsonRead.String, ReadText = static text => text }, body, "text/event-stream");

    private static async Task<List<string>> ReadAsync(
        string mediaType, string body, string called, bool bytewise = false, Action<OpenRouterClientOptions>? options = null)
    {
        var format = new EventStreamFormat<JsonElement> { Read = JsonRead.Element, MediaType = mediaType };
        var events = await ReadAsync(format, body, called, bytewise, options);
        return [.. events.Select(static item => (item.ValueKind == JsonValueKind.Object ? item.GetProperty("a") : item).ToString())];
    }

    private static async Task<List<T>> ReadAsync<T>(
        EventStreamFormat<T> format, string body, string called, bool bytewise = false, Action<OpenRouterClientOptions>? change = null)
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + called + "\r\n\r\n");
            foreach (var piece in bytewise ? body.Select(static one => one.ToString()) : [body]) await exchange.SendAsync(piece);
        });
        var options = new OpenRouterClientOptions { BaseAddress = server.Address };
        change?.Invoke(options);
        using var transport = TestClient.Transport(options);
        var events = new List<T>();
        await foreach (var item in transport.StreamAsync(new ApiRequest(s_operation), format, null, default)) events.Add(item);
        return events;
    }
}
