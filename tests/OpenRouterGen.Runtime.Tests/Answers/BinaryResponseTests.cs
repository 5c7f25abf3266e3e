using OpenRouter.Runtime;
using OpenRouter.Tests.Calls;

namespace OpenRouter.Tests.Answers;

public sealed class BinaryResponseTests
{
    private static readonly ApiOperation s_speech = new("speech", "POST", "/speech", ApiSecurity.Required) { Accept = "audio/*" };

    [Fact]
    public async Task It_is_there_with_the_head_and_disposing_it_frees_the_connection()
    {
        var closed = new TaskCompletionSource();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 1000\r\n\r\nbegin");
            await exchange.UntilClosedAsync();
            closed.SetResult();
        });
        using var transport = TestClient.Transport(server);
        var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        var buffer = new byte[5];
        await answer.Stream.ReadExactlyAsync(buffer);
        Assert.Equal("begin"u8.ToArray(), buffer);
        Assert.False(closed.Task.IsCompleted);
        await answer.DisposeAsync();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await answer.Stream.ReadExactlyAsync(buffer));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_never_a_file()
    {
        await using var server =
            new LoopbackServer(exchange => exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 1000\r\n\r\nbegin"));
        using var transport = TestClient.Transport(server);
        await using var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory();
        await Assert.ThrowsAsync<OpenRouterConnectionException>(() => answer.SaveAsync(Path.Combine(folder.FullName, "a.mp3")));
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    [Fact]
    public async Task It_is_saved_under_the_path_that_was_given()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(200, "audio/mpeg", "sound"));
        using var transport = TestClient.Transport(server);
        await using var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory();
        var path = await answer.SaveAsync(Path.Combine(folder.FullName, "made", "a.mp3"));
        Assert.Equal("sound", await File.ReadAllTextAsync(path));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task More_bytes_than_the_limit_are_not_read_into_memory()
    {
        await using var server = new LoopbackServer(static exchange => exchange.AnswerAsync(200, "audio/mpeg", "too much sound"));
        using var transport = TestClient.Transport(server, static options => options.MaxResponseBytes = 4);
        await using var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        var exception = await Assert.ThrowsAsync<OpenRouterResponseFormatException>(() => answer.ReadAsBytesAsync());
        Assert.True(exception.MayHaveBeenBilled);
    }

    [Fact]
    public async Task A_file_that_is_json_itself_is_a_file()
    {
        var text = "{\"a\":\"" + new string('x', 100_000) + "\",\"error\":{\"message\":\"inside a file\"}}";
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(text));
        using var transport = TestClient.Transport(server);
        await using var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(await answer.ReadAsBytesAsync()));
    }

    [Fact]
    public async Task Cancelling_a_read_is_the_reader_s_own_doing()
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 1000\r\n\r\n");
            await exchange.UntilClosedAsync();
        });
        using var transport = TestClient.Transport(server);
        await using var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        using var source = new CancellationTokenSource();
        var reading = answer.Stream.ReadAsync(new byte[1], source.Token);
        await source.CancelAsync();
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () => await reading);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_silent_service_runs_into_the_idle_limit()
    {
        var time = new ManualTimeProvider();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 1000\r\n\r\n");
            await exchange.UntilClosedAsync();
        });
        using var transport = TestClient.Transport(server, options => options.TimeProvider = time);
        await using var answer = await transport.SendBinaryAsync(new ApiRequest(s_speech), null, CancellationToken.None);
        time.Advance(TimeSpan.FromHours(1));
        var reading = answer.Stream.ReadAsync(new byte[1]);
        Assert.False(reading.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(3));
        await Assert.ThrowsAsync<OpenRouterTimeoutException>(async () => await reading);
    }

    [Fact]
    public async Task One_made_by_hand_is_like_one_that_came()
    {
        await using var answer = new BinaryResponse(new MemoryStream([1, 2]), "audio/mpeg");
        Assert.Equal("audio/mpeg", answer.MediaType);
        Assert.Equal([1, 2], await answer.ReadAsBytesAsync());
    }
}
