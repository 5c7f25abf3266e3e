using System.Text;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Streaming;

/// <summary>
/// The 24 questions about the format that the web platform's tests ask (eventsource/event-data and format-*), with inputs of our own. A browser's
/// <c>lastEventId</c> and
/// <c>reconnection time</c> have no meaning here: a call is never repeated. What is asked is that their fields disturb nothing.
/// </summary>
public sealed class EventFormatTests
{
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "event-data", "data: eins\ndata\ndata: drei\n\ndata: x\ndata\ndata:y\n\n", ["eins\n\ndrei", "x\n\ny"] },
        { "bom", "\uFEFFdata: a\n\n\uFEFFdata: b\n\ndata: c\n\n", ["a", "c"] },
        { "bom-2", "\uFEFF\uFEFFdata: a\n\ndata: b\n\n", ["b"] },
        { "comments", "data:1\r:\0\n:\r\ndata:2\n:" + "long".PadRight(3_000, '.') + "\rdata:3\n:data:no\r:\ndata:4\n\n", ["1\n2\n3\n4"] },
        { "data-before-final-empty-line", "retry:1000\ndata:a\n\nid:7\ndata:b", ["a"] },
        { "field-data", "data:\n\ndata\ndata\n\ndata:x\n\n", ["", "\n", "x"] },
        { "field-event", "event:picture\ndata:a\n\ndata:b\n\n", ["a", "b"] },
        { "field-event-empty", "event: \ndata:a\n\nevent:\ndata:b\n\n", ["a", "b"] },
        { "field-id", "id: …1\ndata: a\n\n", ["a"] },
        { "field-id-2", "id: 1\ndata: a\n\nid\ndata: b\n\ndata: c\n\n", ["a", "b", "c"] },
        { "field-id-3", "id\ndata: a\n\nid:\ndata: b\n\nid:5\ndata: c\n\n", ["a", "b", "c"] },
        { "field-id-null", "id: 1\0 2\ndata: a\n\nid: \0\ndata: b\n\n", ["a", "b"] },
        { "field-parsing",
            "data:\0\ndata:  zwei\rDATA:nein\ndata\0:nein\ndata:drei\r\0data:nein\nda-ta:nein\rdatax:nein\ndata:vier\rdata:\r\n data:nein\ndata:fünf\n\n",
            ["\0\n zwei\ndrei\nvier\n\nfünf"] },
        { "field-retry", "retry:03000\ndata:a\n\n", ["a"] },
        { "field-retry-bogus", "retry:3000\nretry:1000x\ndata:a\n\n", ["a"] },
        { "field-retry-empty", "retry\ndata:a\n\nretry:\ndata:b\n\n", ["a", "b"] },
        { "field-unknown", "data:a\n data:nein\ndata\nfoobar:nein\njusttext\n:comment\nandmore\ndata:b\n\n", ["a\n\nb"] },
        { "leading-space", "data:\ttab\rdata: \ndata:ohne\ndata:  zwei\n\n", ["\ttab\n\nohne\n zwei"] },
        { "newlines", "data:a\r\ndata\ndata:b\r\n\rdata:c\n\rdata:d\r\r", ["a\n\nb", "c", "d"] },
        { "null-character", "data:\0\n\n\0\n\ndata:a\0b\n\n", ["\0", "a\0b"] },
        { "utf-8", "data:ok…ä世😀\n\n", ["ok…ä世😀"] },
    };

    [Fact]
    public void All_questions_are_asked() => Assert.Equal(21, Cases.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_format_is_read_as_browsers_read_it(string name, string text, string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal((name, string.Join('|', expected)), (name, string.Join('|', await ReadPieces.TerminatedAsync([bytes]))));
        Assert.Equal(expected, await ReadPieces.TerminatedAsync(bytes.Select(static one => new[] { one })));
    }

    /// <summary>Browsers refuse a stream under another name (mime-bogus, mime-valid-bogus); here it was paid for, whoever renamed it.</summary>
    [Theory]
    [InlineData("x bogus")]
    [InlineData("text/event-stream;")]
    [InlineData("text/x-bogus")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task A_stream_is_one_by_its_bytes_whatever_it_is_called(string? mediaType)
    {
        foreach (var begin in new[] { "", "\uFEFF", "\n\n", ": alive\n\n", "event: x\n", "id: 1\n", "retry: 5\r\n", "data\n\n" })
        {
            await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, mediaType, begin + Reference.Stream));
            using var client = TestClient.To(server);
            Assert.Null((await Outcome.OfAsync(client, isStream: true)).Exception);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_stay_what_they_are_until_somebody_reads_them()
    {
        byte[] bytes = [.. "data: "u8, 0xC3, 0x28, 0xFF, .. "\n\n"u8];
        using var reader = new Runtime.EventStreamReader(Once(bytes), int.MaxValue);
        Assert.True(await reader.ReadAsync());
        Assert.Equal([0xC3, 0x28, 0xFF], reader.Data.ToArray());
    }

    private static Func<Memory<byte>, ValueTask<int>> Once(byte[] bytes)
    {
        var isRead = false;
        return buffer =>
        {
            if (isRead) return ValueTask.FromResult(0);
            isRead = true;
            bytes.CopyTo(buffer);
            return ValueTask.FromResult(bytes.Length);
        };
    }
}
