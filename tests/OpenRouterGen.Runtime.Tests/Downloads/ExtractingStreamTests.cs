using System.Security.Cryptography;
using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

public sealed class ExtractingStreamTests
{
    private static readonly DownloadFormat s_format = new("b64_json") { Tag = "type", Results = ["done"] };

    private static readonly byte[] s_picture =
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Enumerable.Range(0, 200).Select(static value => (byte)(value * 7))];

    [Fact]
    public async Task Bytes_go_to_the_target_and_the_rest_goes_on_however_the_body_is_split()
    {
        var first = Convert.ToBase64String(s_picture);
        var second = Convert.ToBase64String(s_picture[..^1]);
        var text =
            $$"""{"created":1,"data":[{"b64_json":"{{first}}","media_type":"image/png","note":"b64_json: \"x\" \\"},{ "media_type" : "b64_json" , "b64_json" """
                + $$""": "{{second}}" },{"b64_json":null},{"b64_json":""}],"b64_json":["AAAA"]}""";
        var expected = text.Replace(first, "", StringComparison.Ordinal).Replace(second, "", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var size = 1; size <= bytes.Length; size = size < 40 ? size + 1 : size + 37)
        {
            var (rest, target) = await RunAsync(bytes, _ => size, "application/json");
            Assert.Equal(expected, rest);
            Assert.Equal([s_picture, s_picture[..^1]], target.Files);
            Assert.Equal([".png", ".png"], target.Starts.Select(static start => start.Extension));
            Assert.All(target.Starts, static start => Assert.False(start.IsPreview));
        }
    }

    [Fact]
    public async Task Every_split_at_one_place_gives_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"b64_json":"{{Convert.ToBase64String(s_picture[..30])}}","a":"\u0022"}""");
        for (var at = 1; at < bytes.Length; at++)
        {
            var (rest, target) = await RunAsync(bytes, read => read == 0 ? at : bytes.Length, "application/json");
            Assert.Equal("""{"b64_json":"","a":"\u0022"}""", rest);
            Assert.Equal([s_picture[..30]], target.Files);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Any_length_is_decoded(int length)
    {
        var picture = RandomNumberGenerator.GetBytes(length);
        var bytes = Encoding.UTF8.GetBytes($$"""{"b64_json":"{{Convert.ToBase64String(picture)}}"}""");
        foreach (var size in new[] { 1, 2, 3, 5, 100 })
        {
            var (_, target) = await RunAsync(bytes, _ => size, "application/json");
            if (length == 0) Assert.Empty(target.Files);
            else Assert.Equal([picture], target.Files);
        }
    }

    [Fact]
    public async Task Escapes_within_base64_are_understood()
    {
        var (_, target) = await RunAsync("""{"b64_json":"\u002b\/+v\n\/w=\u003d"}"""u8.ToArray(), _ => 1, "application/json");
        Assert.Equal([Convert.FromBase64String("+/+v/w==")], target.Files);
    }

    [Theory]
    [InlineData("""{"b64_json":"AA=A"}""")]
    [InlineData("""{"b64_json":"AAA"}""")]
    [InlineData("""{"b64_json":"A-_A"}""")]
    [InlineData("""{"b64_json":"AAAA\x"}""")]
    public async Task What_is_not_base64_does_not_fit(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var size in new[] { 1, 100 })
        {
            await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => RunAsync(bytes, _ => size, "application/json"));
        }
    }

    [Fact]
    public async Task Events_of_a_stream_are_previews_or_results_whether_they_say_so_before_or_after_their_bytes()
    {
        var picture = Convert.ToBase64String(s_picture);
        var text = ": a comment with a \" in it\n\ndata: {\"type\":\"preview\",\"b64_json\":\"" + picture + "\"}\n\ndata: {\"b64_json\":\"" + picture
            + "\",\"type\":\"done\"}\n\n"
            + "data: {\"type\":\"done\",\"b64_json\":\"" + picture + "\"}\n\ndata: [DONE]\n\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var size in new[] { 1, 7, 10_000 })
        {
            var (rest, target) = await RunAsync(bytes, _ => size, "text/event-stream");
            Assert.Equal(text.Replace(picture, "", StringComparison.Ordinal), rest);
            Assert.Equal([true, null, false], target.Starts.Select(static start => start.IsPreview));
            Assert.Equal([0, 1, 2], target.Starts.Select(static start => start.Index));
        }
    }

    [Fact]
    public async Task Files_keep_results_and_no_previews_and_nothing_half_written()
    {
        using var folder = new TemporaryFolder();
        var picture = Convert.ToBase64String(s_picture);
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "a b", "panda.jpg"));
        var text = "data: {\"type\":\"preview\",\"b64_json\":\"" + picture + "\"}\n\ndata: {\"b64_json\":\"" + picture + "\",\"type\":\"preview\"}\n\n"
            + "data: {\"b64_json\":\"" + picture
            + "\",\"type\":\"done\"}\n\ndata: {\"type\":\"done\",\"b64_json\":\"PHN2Zz4=\"}\n\ndata: {\"type\":\"done\",\"b64_json\":\"" + picture[..40];
        await ReadAsync(Encoding.UTF8.GetBytes(text), _ => 50, "text/event-stream", files);
        Assert.Equal(["panda.png", "panda-2.svg"], files.Paths.Select(Path.GetFileName));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.Path, "a b")).Length);
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(files.Paths[0]));
    }

    [Fact]
    public async Task A_stream_of_the_caller_that_fails_is_named_as_the_cause()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"b64_json":"{{Convert.ToBase64String(s_picture)}}"}""");
        var full = DownloadTarget.ToStreams((_, _) => throw new IOException("the disk is full"));
        var failure = await Assert.ThrowsAsync<OpenRouterDownloadException>(() => ReadAsync(bytes, _ => 100, "application/json", full));
        Assert.IsType<IOException>(failure.InnerException);
        Assert.Contains("the disk is full", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_wanted_is_passed_over()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"b64_json":"{{Convert.ToBase64String(s_picture)}}"}""");
        Assert.Equal("""{"b64_json":""}""",
            await ReadAsync(bytes, _ => 100, "application/json", DownloadTarget.ToStreams(static (_, _) => new ValueTask<Stream?>((Stream?)null))));
    }

    private static async Task<(string Kept, MemoryTarget Target)> RunAsync(byte[] bytes, Func<int, int> sizeOf, string mediaType)
    {
        var target = new MemoryTarget();
        return (await ReadAsync(bytes, sizeOf, mediaType, target.Target), target);
    }

    private static async Task<string> ReadAsync(byte[] bytes, Func<int, int> sizeOf, string mediaType, DownloadTarget target)
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        var facts = AnswerFacts.Of(response, DateTimeOffset.UnixEpoch, new SecretMask(null));
        using var stream = new ExtractingStream(new PieceStream(bytes, sizeOf), facts, new Download(target, s_format));
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest);
        return Encoding.UTF8.GetString(rest.ToArray());
    }
}
