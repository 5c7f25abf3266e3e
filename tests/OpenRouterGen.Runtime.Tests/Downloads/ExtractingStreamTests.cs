using System.Security.Cryptography;
using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

public sealed class ExtractingStreamTests
{
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
        var expected = text.Replace("\"b64_json\":\"\"", "\"b64_json\":\"!\"", StringComparison.Ordinal)
            .Replace(first, "", StringComparison.Ordinal).Replace(second, "", StringComparison.Ordinal);
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
    [InlineData(" ")]
    [InlineData("    ")]
    [InlineData("\r\n  ")]
    [InlineData("\\n")]
    [InlineData("\\u0020")]
    public async Task White_space_within_a_long_text_means_nothing_wherever_it_stands(string space)
    {
        var picture = s_picture[..110];
        var text = Convert.ToBase64String(picture);
        for (var at = 0; at <= text.Length; at++)
        {
            var bytes = Encoding.UTF8.GetBytes("{\"b64_json\":\"" + text[..at] + space + text[at..] + "\"}");
            foreach (var size in new[] { 66, 99, bytes.Length })
            {
                var (rest, target) = await RunAsync(bytes, _ => size, "application/json");
                Assert.Equal("{\"b64_json\":\"\"}", rest);
                Assert.Equal([picture], target.Files);
            }
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
    public async Task Nothing_but_texts_without_bytes_is_gone_through_too()
    {
        var text = "{" + string.Join(',', Enumerable.Repeat("\"\":\"\"", ExtractingStream.PieceSize / 2)) + "}";
        using var rest = new MemoryStream();
        using var body = new PieceStream(Encoding.UTF8.GetBytes(text), static _ => int.MaxValue);
        await SplitAnswer.ReadAsync(body, SplitAnswer.Json, new MemoryTarget().Target, rest, CancellationToken.None, new DownloadFormat(""));
        Assert.Equal(text.Replace(":\"\"", ":\"!\"", StringComparison.Ordinal), Encoding.UTF8.GetString(rest.ToArray()));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(90_000)]
    [InlineData(ExtractingStream.PieceSize - 1)]
    [InlineData(ExtractingStream.PieceSize)]
    [InlineData(ExtractingStream.PieceSize + 1)]
    [InlineData(ExtractingStream.PieceSize * 2)]
    public async Task Any_amount_of_white_space_may_stand_before_an_answer(int length)
    {
        var space = string.Concat(Enumerable.Repeat(" \n", length / 2)) + new string('\t', length % 2);
        foreach (var size in new[] { 60_000, int.MaxValue })
        {
            var (rest, target) = await RunAsync(Encoding.UTF8.GetBytes(space + "{\"b64_json\":\"R0lGODlh\"}"), _ => size, SplitAnswer.Json);
            Assert.Equal(space + "{\"b64_json\":\"\"}", rest);
            Assert.Equal("GIF89a"u8.ToArray(), Assert.Single(target.Files));
            (rest, target) = await RunAsync(Encoding.UTF8.GetBytes(space), _ => size, SplitAnswer.Json);
            Assert.Equal(space, rest);
            Assert.Empty(target.Files);
        }
    }

    [Fact]
    public void Buffers_are_used_again() => PooledBuffers.AssertReused(
        ExtractingStream.PieceSize,
        static () => SplitAnswer.Open(Stream.Null, SplitAnswer.Json, new MemoryTarget().Target).Dispose());

    [Fact]
    public async Task Escapes_within_base64_are_understood()
    {
        var (_, target) = await RunAsync("""{"b64_json":"\u002b\/+v\n\/w=\u003d"}"""u8.ToArray(), _ => 1, "application/json");
        Assert.Equal([Convert.FromBase64String("+/+v/w==")], target.Files);
    }

    [Theory]
    [InlineData("AA=A")]
    [InlineData("AAAAA")]
    [InlineData("data:image/png,AAEC")]
    [InlineData("AAAA\\x")]
    public async Task What_is_not_base64_is_left_for_the_reader_to_refuse(string broken) =>
        Assert.Equal(("""{"b64_json":"!"}""", ""), Assert.Single(await SplitAnswer.ReadSplitAsync("{\"b64_json\":\"" + broken + "\"}", SplitAnswer.Json)));

    [Theory]
    [InlineData("image/webp", "panda.webp")]
    [InlineData("IMAGE\\/WEBP", "panda.webp")]
    [InlineData("image/new", "panda.gif")]
    public async Task The_media_type_beside_the_bytes_decides_before_they_do(string mediaType, string name)
    {
        const string Bytes = "\"b64_json\":\"R0lGODlh\"";
        string[] templates =
        [
            "{#,@}", "{@,#}", "{\"a\":{\"media_type\":\"image/png\"},@,\"b\":[{\"media_type\":\"image/png\"}],#}",
            "{#,\"a\":{},@}", "{#,\"a\":{\"b\":[]},@}", "{#,\"a\":{\"media_type\":\"image/png\"},@}",
        ];
        foreach (var template in templates)
        {
            var item = template.Replace("#", "\"media_type\":\"" + mediaType + "\"", StringComparison.Ordinal);
            var body = "{\"media_type\":\"image/avif\",\"data\":[" + item + "]}";
            var rest = body.Replace("@", "\"b64_json\":\"\"", StringComparison.Ordinal);
            var outcomes = await SplitAnswer.ReadSplitAsync(body.Replace("@", Bytes, StringComparison.Ordinal), SplitAnswer.Json);
            Assert.Equal((rest, name + ":474946383961"), Assert.Single(outcomes));
        }
    }

    [Fact]
    public async Task The_media_type_of_what_holds_a_picture_is_none_of_the_pictures()
    {
        const string Body = "{\"media_type\":\"image/avif\",\"data\":[{\"b64_json\":\"@\"}]}";
        var outcomes = await SplitAnswer.ReadSplitAsync(Body.Replace("@", "R0lGODlh", StringComparison.Ordinal), SplitAnswer.Json);
        Assert.Equal((Body.Replace("@", "", StringComparison.Ordinal), "panda.gif:474946383961"), Assert.Single(outcomes));
    }

    [Fact]
    public async Task A_broken_picture_leaves_nothing_to_the_next_one()
    {
        var outcomes = await SplitAnswer.ReadSplitAsync("""{"data":[{"b64_json":"R0lGODlh?"},{"b64_json":"R0lGODlh"}]}""", SplitAnswer.Json);
        Assert.Equal(("""{"data":[{"b64_json":"!"},{"b64_json":""}]}""", "panda.gif:474946383961"), Assert.Single(outcomes));
    }

    [Theory]
    [InlineData("panda", "panda.bin")]
    [InlineData("panda.webp", "panda.webp")]
    public async Task What_nothing_is_known_of_keeps_the_extension_that_was_asked_for(string path, string expected)
    {
        using var folder = new TemporaryFolder();
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, path));
        await ReadAsync("""{"b64_json":"AAECAwQ="}"""u8.ToArray(), _ => 100, "application/json", files);
        Assert.Equal([expected], files.Paths.Select(Path.GetFileName));
    }

    // Over the bytes that show what a file is, over a piece, and at each place where a read may end behind the padding.
    [Theory]
    [InlineData(1500)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(200_000)]
    [InlineData(200_001)]
    [InlineData(200_002)]
    public async Task A_large_file_comes_whole_with_its_extension(int length)
    {
        byte[] large = [.. s_picture[..8], .. Enumerable.Range(8, length - 8).Select(static value => (byte)(value * 31))];
        var bytes = Encoding.UTF8.GetBytes($$"""{"b64_json":"{{Convert.ToBase64String(large)}}"}""");
        foreach (var first in new[] { 14, 1400, 5500, bytes.Length - 4, bytes.Length - 3, bytes.Length - 2, bytes.Length - 1, bytes.Length })
        {
            var (rest, target) = await RunAsync(bytes, read => read == 0 ? first : bytes.Length, "application/json");
            Assert.Equal("""{"b64_json":""}""", rest);
            Assert.Equal(large, Assert.Single(target.Files));
            Assert.Equal(".png", Assert.Single(target.Starts).Extension);
        }
    }

    [Theory]
    [InlineData("application/json", "{\"b64_json\":\"")]
    [InlineData("text/event-stream", "data: {\"type\":\"done\",\"b64_json\":\"")]
    [InlineData("text/event-stream", "data: {\"b64_json\":\"")]
    public async Task A_large_file_that_is_cut_off_is_none(string mediaType, string begin)
    {
        using var folder = new TemporaryFolder();
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        var large = Convert.ToBase64String(new byte[ExtractingStream.PieceSize * 2]);
        await ReadAsync(Encoding.UTF8.GetBytes(begin + large), _ => 5000, mediaType, files);
        Assert.Empty(files.Paths);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_whole_file_is_kept_when_the_connection_breaks_before_its_event_ends()
    {
        using var folder = new TemporaryFolder();
        foreach (var begin in new[] { "data: {\"type\":\"done\",", "data: {" })
        {
            var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
            var text = begin + "\"b64_json\":\"" + Convert.ToBase64String(s_picture) + "\",";
            var body = new PieceStream(Encoding.UTF8.GetBytes(text), _ => 7) { BreaksAtEnd = true };
            using var rest = new MemoryStream();
            await Assert.ThrowsAsync<IOException>(() => SplitAnswer.ReadAsync(body, SplitAnswer.Events, files, rest, CancellationToken.None));
            Assert.Equal(s_picture, await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
        }
    }

    [Fact]
    public async Task A_whole_file_is_kept_when_its_reader_leaves()
    {
        using var folder = new TemporaryFolder();
        foreach (var (begin, mediaType) in new[] { ("{", SplitAnswer.Json), ("data: {\"type\":\"done\",", SplitAnswer.Events) })
        {
            var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
            var body = new MemoryStream(Encoding.UTF8.GetBytes(begin + "\"b64_json\":\"R0lGODlh\",\"more\":"));
            await using (var stream = SplitAnswer.Open(body, mediaType, files)) Assert.True(await stream.ReadAsync(new byte[1]) > 0);
            Assert.Equal("GIF89a"u8.ToArray(), await File.ReadAllBytesAsync(Assert.Single(files.Paths)));
        }
    }

    [Fact]
    public async Task A_result_that_came_before_the_connection_broke_has_its_file()
    {
        var text = "data: {\"type\":\"done\",\"b64_json\":\"R0lGODlh\"}";
        await using var body = new PieceStream(Encoding.UTF8.GetBytes(text), static _ => int.MaxValue) { BreaksAtEnd = true };
        await using var stream = SplitAnswer.Open(body, SplitAnswer.Events, new MemoryTarget().Target);
        await Assert.ThrowsAsync<IOException>(() => stream.CopyToAsync(Stream.Null));
        stream.CheckResults(1);
        Assert.Throws<OpenRouterResponseFormatException>(() => stream.CheckResults(2));
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
        KeptFile.Remove(failure);
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

    private static Task<string> ReadAsync(byte[] bytes, Func<int, int> sizeOf, string mediaType, DownloadTarget target) =>
        SplitAnswer.ReadAsync(bytes, sizeOf, mediaType, target);
}
