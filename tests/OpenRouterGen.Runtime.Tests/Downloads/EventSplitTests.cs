using System.Text;

namespace OpenRouter.Tests.Downloads;

/// <summary>Bytes are found whatever else stands in the events, and previews are no results, wherever a read ends.</summary>
public sealed class EventSplitTests
{
    // What a result is, and what it is not.
    private const string Good = "R0lGODlh+/8=";
    private const string GoodFile = "panda.gif:474946383961FBFF";
    private const string Other = "/9j/4AABAgM=";

    public static TheoryData<string, string> Results => new()
    {
        { "data: {\"type\":\"done\",\"metadata\":{\"type\":\"x\"},\"b64_json\":\"*\"}\n\n", Good },
        { "data: {\"metadata\":{\"type\":\"x\",\"a\":[{\"type\":\"y\"}]},\"b64_json\":\"*\",\"type\":\"done\"}\n\n", Good },
        { "data: {\"type\":\"done\",\"a\":[\"type\",{\"type\":\"}\"}],\"b64_json\":\"*\"}\n\n", Good },
        { "data: {\"b64_json\":\"*\",\"x\":{\"type\":\"x\"},\"type\":\"done\",\"y\":{\"type\":\"y\"}}\n\n", Good },
        { "data: {\"type\":\"done\",\"note\":\"\\\"type\\\":\\\"x\\\\\",\"b64_json\":\"*\"}\n\n", Good },
        { "data: {\"ty\\u0070e\":\"d\\u006Fne\",\"b64\\u005fjson\":\"*\"}\n\n", Good },
        { "data: {\"\\u0062\\u00364_json\" :\t\"*\" , \"\\u0074ype\" : \"done\"}\n\n", Good },
        { "data: {\"type\":\"done\",\"type\":\"preview\",\"b64_json\":\"*\"}\n\n", Good },
        { "data: {\"type\":\"done\",\"b64_json\":null,\"b64_json\":\"*\"}\n\n", Good },
        { "data: {\"type\":\"done\",\"b64_json\":\"*\"}\r\r", Good },
        { "data: {\"type\":\"done\",\r\ndata: \"b64_json\":\"*\"}\r\n\r\n", Good },
        { "data:{\"type\":\"done\"\ndata:,\"b64_json\":\ndata:\"*\"\ndata\ndata:}\n\n", Good },
        { ": a \" comment {[\n\nid: \"\nevent: {\ndata: {\"type\":\"done\",\n: \"b64_json\":\"\ndata: \"b64_json\":\"*\"}\n\n", Good },
        { "\uFEFFdata: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", Good },
        { "data: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", "R0lG \\nODlh\\r\\n\\u002b\\u000a\\/8\\u003d\\t" },
        { "data: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", "  R0 lGODl\th+/8=  " },
        { "data: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", "R0lGO\ndata: Dlh\r\ndata:\r: a comment\rdata: +/8=" },
        { "data: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", "R0lGO\ndata\ndata: Dlh+/8=" },
        { "data: {\"b64_json\":\"*\",\"type\":\"done\"}", Good },
        { "data: {\"b64_json\":\"*\"}\n", Good },
        { "data: {\"type\":\"done\",\"a\":[\"b64_json\",\"AAAA\"],\"b64_json\":\"*\"}\n\n", Good },
        { "data: {\"media_type\":\"image/webp\"\n\ndata: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", Good },
        { "x: 1\ndata: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", Good },
        { "dat: {\"type\":\"x\"}\ndatax: \"\ndata: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n", Good },
    };

    public static TheoryData<string> Previews =>
    [
        "data: {\"type\":\"preview\",\"b64_json\":\"*\"}",
        "data: {\"b64_json\":\"*\",\"type\":\"preview\"}",
        "data: {\"b64_json\":\"*\",\"a\":{\"type\":\"done\"},\"type\":\"preview\"}",
        "data: {\"type\":\"preview\",\"a\":{\"type\":\"done\"},\"b64_json\":\"*\"}",
        "data: {\"b64_json\":\"*\",\"type\":\"preview\",\"type\":\"done\"}",
        "data: {\"image\":{\"b64_json\":\"*\"},\"type\":\"preview\"}",
        "x: 1\ndata: {\"type\":\"preview\",\"b64_json\":\"*\"}",
        "data: {\"type\":\"" + new string('n', 129) + "\",\"b64_json\":\"*\"}",
    ];

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_result_is_a_file(string template, string text)
    {
        var outcomes = await SplitAnswer.ReadSplitAsync(With(template, text), SplitAnswer.Events);
        Assert.Equal((With(template, "").TrimStart('\uFEFF'), GoodFile), Assert.Single(outcomes));
    }

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task A_preview_is_none_and_takes_nothing_from_the_result_behind_it(string preview)
    {
        foreach (var end in new[] { "\n\n", "\r\r", "\r\n\r\n" })
        {
            var result = "data: {\"b64_json\":\"*\",\"type\":\"done\"}" + end;
            var outcomes = await SplitAnswer.ReadSplitAsync(With(preview, Other) + end + With(result, Good), SplitAnswer.Events);
            Assert.Equal((With(preview + end + result, ""), GoodFile), Assert.Single(outcomes));
        }
    }

    [Theory]
    [InlineData("AA=A")]
    [InlineData("AAAAA")]
    [InlineData("AA\\q")]
    [InlineData("AAAA\\u20ac")]
    [InlineData("===")]
    public async Task A_broken_text_stays_broken_and_costs_no_other(string broken)
    {
        var template = "data: {\"type\":\"done\",\"b64_json\":\"?\"}\n\ndata: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n";
        var text = With(template, Good).Replace("?", broken, StringComparison.Ordinal);
        var outcomes = await SplitAnswer.ReadSplitAsync(text, SplitAnswer.Events);
        Assert.Equal((With(template, "").Replace('?', '!'), GoodFile), Assert.Single(outcomes));
    }

    [Fact]
    public async Task An_event_that_ends_within_its_bytes_costs_no_other()
    {
        const string Cut = "data: {\"type\":\"done\",\"b64_json\":\"";
        const string Whole = "data: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n";
        var text = Cut + Other[..8] + "\n\n" + With(Whole, Good);
        var outcomes = await SplitAnswer.ReadSplitAsync(text, SplitAnswer.Events);
        Assert.Equal((Cut + "\n\n" + With(Whole, ""), GoodFile), Assert.Single(outcomes));
    }

    [Fact]
    public async Task Events_under_another_name_are_known_by_their_bytes()
    {
        const string Text = "\n data: x\n\ndata: {\"type\":\"preview\",\"b64_json\":\"*\"}\n\ndata: {\"type\":\"done\",\"b64_json\":\"*\"}\n\n";
        foreach (var name in new[] { "text/plain", SplitAnswer.Json })
        {
            Assert.Equal((With(Text, ""), GoodFile), Assert.Single(await SplitAnswer.ReadSplitAsync(With(Text, Good), name)));
        }

        const string Json = " {\"data\":[{\"type\":\"preview\",\"b64_json\":\"*\"}]}";
        Assert.Equal((With(Json, ""), GoodFile), Assert.Single(await SplitAnswer.ReadSplitAsync(With(Json, Good), "text/plain")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_line_that_only_begins_like_a_byte_order_mark_has_no_data(int length)
    {
        byte[] bytes = [.. new byte[] { 0xEF, 0xBB, 0xBF }[..length], .. "data: {\"type\":\"done\",\"b64_json\":\"R0lGODlh\"}\n\n"u8];
        var target = new MemoryTarget();
        Assert.Equal(Encoding.UTF8.GetString(bytes), await SplitAnswer.ReadAsync(bytes, static _ => int.MaxValue, SplitAnswer.Events, target.Target));
        Assert.Empty(target.Files);
    }

    private static string With(string template, string text) => template.Replace("*", text, StringComparison.Ordinal);
}
