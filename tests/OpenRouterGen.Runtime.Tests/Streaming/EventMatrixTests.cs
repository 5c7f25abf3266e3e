using System.Net.ServerSentEvents;
using System.Text;

namespace OpenRouter.Tests.Streaming;

/// <summary>
/// Every stream with three line ends, whole and byte by byte, with reads that are ready and reads that come later: twelve ways. The platform's parser is the
/// oracle where it is
/// right: it loses an event that the end of the stream cuts off, which is asked for apart.
/// </summary>
public sealed class EventMatrixTests
{
    private static readonly string[] s_streams =
    [
        "data: YHOO\ndata: +2\ndata: 10\n\n",
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
        "data\n\ndata\ndata\n\ndata:\n\n",
        "data:test\n\ndata: test\n\n",
        "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n",
        "id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: c\n\nretry: 50\ndata: d\n\n",
        "data: {\ndata:   \"x\": [1,\ndata:   2]\ndata: }\n\ndata: [DONE]\n\n",
        "\uFEFFdata: after a mark\n\n",
        "\uFEFF\n\n:\n\n\n\ndata: ä世😀 \u2028\u0085\n\n",
        "data: a\nevent\nfoo: bar\n: c\ndata: b\n\nDATA: no\n\n",
        "data: " + new string('x', 5_000) + "\ndata: " + new string('y', 70) + "\n\n",
        "",
    ];

    public static TheoryData<string, bool, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, bool, bool>();
            foreach (var newline in new[] { "\n", "\r", "\r\n" })
            {
                foreach (var isTrickle in new[] { false, true })
                {
                    ways.Add(newline, isTrickle, false);
                    ways.Add(newline, isTrickle, true);
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_way_gives_what_the_platforms_parser_gives(string newline, bool isTrickle, bool isAsync)
    {
        Assert.Equal(12, Ways.Count);
        foreach (var stream in s_streams)
        {
            var bytes = Encoding.UTF8.GetBytes(stream.Replace("\n", newline, StringComparison.Ordinal));
            Assert.Equal(await Oracle(bytes, isAsync), await ReadPieces.TerminatedAsync(Pieces(bytes, isTrickle), isAsync));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_way_delivers_the_event_that_the_end_cuts_off_which_the_platform_loses(string newline, bool isTrickle, bool isAsync)
    {
        var bytes = Encoding.UTF8.GetBytes("data: a\n\ndata: {\"b\":\ndata: 1}\n".Replace("\n", newline, StringComparison.Ordinal));
        Assert.Equal(["a"], await Oracle(bytes, isAsync));
        Assert.Equal([("a", true), ("{\"b\":\n1}", false)], await ReadPieces.AllAsync(Pieces(bytes, isTrickle), isAsync));
    }

    private static IEnumerable<byte[]> Pieces(byte[] bytes, bool isTrickle) => isTrickle ? bytes.Select(static one => new[] { one }) : [bytes];

    private static async Task<string[]> Oracle(byte[] bytes, bool isAsync)
    {
        using var stream = new MemoryStream(bytes);
        if (!isAsync) return [.. SseParser.Create(stream).Enumerate().Select(static item => item.Data)];
        var events = new List<string>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync()) events.Add(item.Data);
        return [.. events];
    }
}
