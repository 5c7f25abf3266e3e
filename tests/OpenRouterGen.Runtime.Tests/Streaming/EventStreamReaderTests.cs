using System.Net.ServerSentEvents;
using System.Text;

namespace OpenRouter.Tests.Streaming;

public sealed class EventStreamReaderTests
{
    // Written by hand from the standard and its conformance tests: what comes, and the data of each event that is terminated.
    public static TheoryData<string, string[]> Streams => new()
    {
        { "data: a\n\ndata: b\n\n", ["a", "b"] },
        { "data: a\r\rdata: b\r\r", ["a", "b"] },
        { "data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"] },
        { "data: a\r\n\ndata: b\n\r\ndata: c\r\n\r", ["a", "b", "c"] },
        { "data: a\n\rdata: b\r\n\r\n", ["a", "b"] },
        { "\uFEFFdata: a\n\n", ["a"] },
        { "\uFEFF\uFEFFdata: a\n\ndata: b\n\n", ["b"] },
        { ": comment\n\n: OPENROUTER PROCESSING\n\ndata: a\n: between\ndata: b\n\n", ["a\nb"] },
        { ":\n:\n:\n", [] },
        { "data: one\ndata: two\ndata\ndata:\ndata:three\n\n", ["one\ntwo\n\n\nthree"] },
        { "data\n\n", [""] },
        { "data:\n\n", [""] },
        { "data\ndata\n\n", ["\n"] },
        { "data:test\r\ndata\ndata:test\r\n\r", ["test\n\ntest"] },
        { "data:  two spaces\n\n", [" two spaces"] },
        { "data:\ttab\n\n", ["\ttab"] },
        { "data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n", ["\0\n 2\n1\n3\n\n4"] },
        { "event: x\n\nevent: y\ndata: a\nid: 1\nretry: 5\n\nretry\nid\nevent\n\n", ["a"] },
        { "data: a\u2028b\u0085c\u000bd\u000ce\n\n", ["a\u2028b\u0085c\u000bd\u000ce"] },
        { "data: {\"x\": 1,\ndata: \"y\": 2}\n\n", ["{\"x\": 1,\n\"y\": 2}"] },
        { "data: ä世😀\n\ndata: 世\ndata: 😀\n\n", ["ä世😀", "世\n😀"] },
        { "database: no\ndat: no\ndata: yes\n\n", ["yes"] },
        { "\n\n\r\r\n\ndata: a\n\n\n\n", ["a"] },
        { "\uFEFFdata: a\n\ndata: b\n\n", ["a", "b"] },
        { "data:\uFEFFabcdefghijk\ndata: lmnopqrst\n\n", ["\uFEFFabcdefghijk\nlmnopqrst"] },
        { "", [] },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_stream_gives_the_same_events_however_it_is_cut(string text, string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(expected, await Terminated([bytes]));
        Assert.Equal(expected, await Terminated([.. bytes.Select(static one => new[] { one })]));
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.Equal(expected, await Terminated([bytes[..cut], bytes[cut..]]));
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void The_platforms_parser_gives_the_same_events(string text, string[] expected)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(expected, SseParser.Create(stream).Enumerate().Select(static item => item.Data));
    }

    [Fact]
    public async Task Random_streams_give_what_the_platforms_parser_gives()
    {
        var random = new Random(20260822);
        string[] parts = ["data", "data:", "data: x", ":", "c", "\r", "\n", "\r\n", "\n\n", " ", "event: e", "id: 1", "世", "\0", "data: {\"a\":1}"];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => parts[random.Next(parts.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            using var stream = new MemoryStream(bytes);
            var expected = SseParser.Create(stream).Enumerate().Select(static item => item.Data).ToArray();
            var chunks = bytes.Chunk(random.Next(1, 9)).ToArray();
            Assert.Equal(expected, await Terminated(chunks));
        }
    }

    [Theory]
    [InlineData("data: a\n\ndata: b", "b")]
    [InlineData("data: a\n\ndata: b\n", "b")]
    [InlineData("data: a\n\ndata: b\ndata: c\r", "b\nc")]
    [InlineData("data: b\n: comment", "b")]
    public async Task The_event_that_the_end_cuts_off_is_delivered_and_marked(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var all = await All([bytes[..cut], bytes[cut..]]);
            Assert.Equal((expected, false), all[^1]);
            Assert.All(all[..^1], static item => Assert.True(item.IsTerminated));
        }
    }

    [Fact]
    public async Task Data_of_many_megabytes_comes_through()
    {
        var large = new string('x', 5_000_000);
        var bytes = Encoding.UTF8.GetBytes("data: small\n\ndata: " + large + "\n\ndata: " + large + "\ndata: y\n\n");
        Assert.Equal(["small", large, large + "\ny"], await Terminated([.. bytes.Chunk(60_000)]));
    }

    [Fact]
    public async Task Comments_inside_an_event_take_no_memory()
    {
        var comments = Enumerable.Repeat(Encoding.UTF8.GetBytes(": OPENROUTER PROCESSING\n"), 5_000);
        var chunks = new List<byte[]> { Encoding.UTF8.GetBytes("data: a\n") };
        chunks.AddRange(comments);
        chunks.Add(Encoding.UTF8.GetBytes("data: b\n\n"));
        Assert.Equal(["a\nb"], await Terminated([.. chunks], limit: 1_000));
    }

    [Theory]
    [InlineData("data: ")]
    [InlineData(": ")]
    [InlineData("")]
    public async Task A_line_without_end_meets_the_limit(string start)
    {
        var chunks = Enumerable.Repeat(Encoding.UTF8.GetBytes(new string('x', 100)), 200).Prepend(Encoding.UTF8.GetBytes(start));
        await Assert.ThrowsAsync<InvalidDataException>(() => Terminated([.. chunks.Where(static chunk => chunk.Length > 0)], limit: 10_000));
    }

    [Fact]
    public async Task An_event_without_end_meets_the_limit()
    {
        var chunks = Enumerable.Repeat(Encoding.UTF8.GetBytes("data: 0123456789\n"), 2_000);
        await Assert.ThrowsAsync<InvalidDataException>(() => Terminated([.. chunks], limit: 10_000));
    }

    private static async Task<string[]> Terminated(byte[][] chunks, int limit = int.MaxValue) =>
        [.. (await All(chunks, limit)).Where(static item => item.IsTerminated).Select(static item => item.Data)];

    private static Task<List<(string Data, bool IsTerminated)>> All(byte[][] chunks, int limit = int.MaxValue) => ReadPieces.AllAsync(chunks, limit: limit);
}
