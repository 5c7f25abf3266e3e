namespace OpenRouter.Tests.Downloads;

/// <summary>Streams of the caller that fail while a paid picture comes: files go on elsewhere, and one that fails costs no other.</summary>
public sealed class StreamRescueTests : IDisposable
{
    private const string Preview = "image_generation.partial_image";
    private const string Completed = "image_generation.completed";

    private static readonly byte[] s_picture = [.. "GIF89a"u8, .. Enumerable.Range(0, 200_000).Select(static value => (byte)(value * 31))];

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _kept = [];
    private readonly string _mine;

    public StreamRescueTests() => _mine = Path.Combine(_folder.Path, "mine");


    [Theory]
    [InlineData(0, false)]
    [InlineData(1000, false)]
    [InlineData(150_000, false)]
    [InlineData(300_000, true)]
    public async Task A_file_of_the_caller_that_fails_goes_on_elsewhere(int room, bool failsInFlush)
    {
        await File.WriteAllTextAsync(_mine, "before");
        var thrown = await FailAsync(Json(s_picture), _ => new FailingFile(_mine, room, failsInFlush));
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(thrown.KeptPath!));
        Assert.Equal(".gif", Path.GetExtension(thrown.KeptPath));
        Assert.Equal("no room", Assert.IsType<IOException>(thrown.InnerException).Message);
        Assert.Contains("no room What came is whole and kept as '" + thrown.KeptPath, thrown.Message, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(thrown.KeptPath!));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_kept_elsewhere()
    {
        var thrown = await FailAsync(Json(s_picture), _ => File.Create(Path.Combine(_folder.Path, "missing", "panda.gif")));
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(thrown.KeptPath!));
        Assert.IsType<DirectoryNotFoundException>(thrown.InnerException);
    }

    [Fact]
    public async Task What_is_gone_when_its_file_fails_is_said()
    {
        if (OperatingSystem.IsWindows()) return;
        var file = new FailingFile(_mine, 100_000);
        File.Delete(_mine);
        var thrown = await FailAsync(Json(s_picture), _ => file);
        Assert.Null(thrown.KeptPath);
        Assert.Equal("no room", thrown.InnerException!.Message);
    }

    [Theory]
    [InlineData("write")]
    [InlineData("flush")]
    public async Task Other_streams_leave_nothing_on_the_disk(string step)
    {
        var thrown = await FailAsync(Json(s_picture), _ => new HostileStream(step, static () => new IOException("the listener is gone")));
        Assert.Null(thrown.KeptPath);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("write")]
    [InlineData("flush")]
    [InlineData("file")]
    public async Task A_picture_whose_stream_fails_does_not_cost_the_next(string step)
    {
        var second = new MemoryStream();
        var thrown = await FailAsync(Json(s_picture, s_picture), start => start.Index == 0 ? Failing(step) : second);
        Assert.Equal("gone", thrown.InnerException!.Message);
        Assert.Equal(s_picture, second.ToArray());
    }

    [Theory]
    [InlineData("open", "[DONE]")]
    [InlineData("write", "[DONE]")]
    [InlineData("flush", "[DONE]")]
    [InlineData("file", "[DONE]")]
    [InlineData("write", "")]
    [InlineData("file", "")]
    public async Task A_preview_whose_stream_fails_does_not_cost_the_picture(string step, string end)
    {
        var picture = new MemoryStream();
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(
            200, "text/event-stream", Event(Preview) + Event(Completed) + (end.Length == 0 ? string.Empty : "data: " + end + "\n\n")));
        using var client = EmittedClient.To(server);
        var target = DownloadTarget.ToStreams((start, _) => new ValueTask<Stream?>(start.Index == 0 ? Failing(step) : picture));
        var kinds = new List<Type>();
        var thrown = await Assert.ThrowsAsync<OpenRouterDownloadException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, target)) kinds.Add(item.Value.GetType());
        });
        Assert.Equal("gone", thrown.InnerException!.Message);
        Assert.Null(thrown.KeptPath);
        Assert.Equal([typeof(ImagePreviewEvent), typeof(ImageCompletedEvent)], kinds);
        Assert.Equal(s_picture, picture.ToArray());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Each_picture_that_is_kept_is_named()
    {
        var thrown = await FailAsync(Json(s_picture, [1, 2, 3], s_picture), start => new FailingFile(_mine + start.Index, 100));
        _kept.AddRange(thrown.KeptPaths);
        Assert.Equal(2, thrown.KeptPaths.Count);
        Assert.Equal(thrown.KeptPath, thrown.KeptPaths[0]);
        Assert.EndsWith(" Also kept: '" + thrown.KeptPaths[1] + "'.", thrown.Message, StringComparison.Ordinal);
        foreach (var path in thrown.KeptPaths) Assert.Equal(s_picture, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_picture_that_is_kept_is_named_also_where_its_preview_was_lost_before()
    {
        var thrown = await FailAsync(Event(Preview) + Event(Completed), static _ => throw new IOException("gone"), isStream: true);
        Assert.Equal(s_picture, await File.ReadAllBytesAsync(thrown.KeptPath!));
    }

    [Fact]
    public async Task The_event_of_a_picture_that_is_lost_is_not_passed_on()
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, "text/event-stream", Event(Completed) + "data: [DONE]\n\n"));
        using var client = EmittedClient.To(server);
        var target = DownloadTarget.ToStreams((_, _) => new ValueTask<Stream?>(Failing("write")));
        await Assert.ThrowsAsync<OpenRouterDownloadException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, target)) Assert.Fail("passed on: " + item.Value);
        });
    }

    public void Dispose()
    {
        foreach (var path in _kept) File.Delete(path);
        _folder.Dispose();
    }

    private static string Json(params byte[][] pictures) =>
        """{"created":1,"data":[""" + string.Join(',', pictures.Select(static one => "{\"b64_json\":\"" + Convert.ToBase64String(one) + "\"}")) + "]}";

    private static string Event(string type) => $"data: {{\"type\":\"{type}\",\"partial_image_index\":0,\"created\":1,\"b64_json\":\""
        + Convert.ToBase64String(s_picture) + "\"}\n\n";

    private Stream Failing(string step) => step switch
    {
        "open" => throw new InvalidOperationException("gone"),
        "file" => new FailingFile(_mine, 1000, message: "gone"),
        _ => new HostileStream(step, static () => new InvalidOperationException("gone")),
    };

    private async Task<OpenRouterDownloadException> FailAsync(string answer, Func<DownloadStart, Stream> open, bool isStream = false)
    {
        await using var server = new LoopbackServer(exchange => exchange.AnswerAsync(200, isStream ? "text/event-stream" : "application/json", answer));
        using var client = EmittedClient.To(server, static options => options.MaxRetries = 2);
        var target = DownloadTarget.ToStreams((start, _) => new ValueTask<Stream?>(open(start)));
        var thrown = await Assert.ThrowsAsync<OpenRouterDownloadException>(async () =>
        {
            if (!isStream) await client.Images.GenerateToAsync(TestClient.Request, target);
            else await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, target)) Assert.IsType<ImagePreviewEvent>(item.Value);
        });
        if (thrown.KeptPath is { } kept) _kept.Add(kept);
        Assert.Single(server.Requests);
        return thrown;
    }
}
