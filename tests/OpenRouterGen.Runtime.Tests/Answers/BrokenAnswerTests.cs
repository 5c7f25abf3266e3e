using System.Text;
using OpenRouter.Runtime;
using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Answers;

/// <summary>A connection that breaks, or is silent, behind bytes that were paid for.</summary>
public sealed class BrokenAnswerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n";

    // The whole picture, and not all of what stands behind it.
    private static readonly string s_cut = EmittedClient.Answer[..^1];

    public static TheoryData<string> Forms => ["at once", "as a stream", "to files", "as a stream to files"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_answer_that_is_closed_is_whole_whatever_becomes_of_its_connection(string form)
    {
        using var folder = new TemporaryFolder();
        using var client = Broken(EmittedClient.Answer);
        Assert.Equal([0, 1, 2], await PictureAsync(client, form, folder));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_answer_that_is_closed_is_whole_when_time_is_over_behind_it(string form)
    {
        using var folder = new TemporaryFolder();
        await using var server = new LoopbackServer(static async exchange =>
        {
            await exchange.SendAsync(Head + EmittedClient.Answer);
            await exchange.UntilClosedAsync();
        });
        using var client = TestClient.To(server, static options => options.IdleTimeout = TimeSpan.FromMilliseconds(100));
        Assert.Equal([0, 1, 2], await PictureAsync(client, form, folder));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("at once")]
    [InlineData("as a stream")]
    public async Task What_came_of_a_broken_answer_is_in_the_exception_and_named(string form)
    {
        using var folder = new TemporaryFolder();
        using var client = Broken(s_cut);
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => PictureAsync(client, form, folder));
        Assert.Equal(s_cut, thrown.RawText);
        Assert.EndsWith($" What had come, {s_cut.Length} bytes, is in RawBody.", thrown.Message, StringComparison.Ordinal);
        Assert.True(thrown.OutcomeUnknown);
    }

    [Fact]
    public async Task What_came_before_time_was_over_is_in_the_exception()
    {
        await using var server = new LoopbackServer(static async exchange =>
        {
            await exchange.SendAsync(Head + s_cut);
            await exchange.UntilClosedAsync();
        });
        using var client = TestClient.To(server, static options => options.IdleTimeout = TimeSpan.FromMilliseconds(100));
        var thrown = (await client.Images.TryGenerateAsync(TestClient.Request)).Exception;
        Assert.Equal(s_cut, Assert.IsType<OpenRouterTimeoutException>(thrown).RawText);
    }

    [Fact]
    public async Task What_came_never_holds_the_key()
    {
        using var client = Broken("{\"key\":\"" + TestClient.Key + "\",");
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("{\"key\":\"" + new string('*', TestClient.Key.Length) + "\",", thrown.RawText);
    }

    [Fact]
    public async Task Who_cancels_hears_of_that_and_not_of_what_came()
    {
        using var source = new CancellationTokenSource();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.SendAsync(Head + EmittedClient.Answer);
            await source.CancelAsync();
            await exchange.UntilClosedAsync();
        });
        using var client = TestClient.To(server);
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Images.GenerateAsync(TestClient.Request, null, source.Token));
        Assert.Equal(source.Token, thrown.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_event_that_broke_off_behind_its_picture_is_in_the_exception(bool isBroken)
    {
        var data = Reference.ResultEvent.Trim()["data: ".Length..^1];
        using var client = Broken("data: " + data, "text/event-stream", isBroken);
        var thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync());
        Assert.Equal(data, thrown.RawText);
        Assert.Contains("is in RawBody.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("to files")]
    [InlineData("as a stream to files")]
    public async Task What_is_left_of_an_answer_without_its_bytes_is_not_kept(string form)
    {
        using var folder = new TemporaryFolder();
        using var client = Broken(s_cut);
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => PictureAsync(client, form, folder));
        Assert.True(thrown.RawBody.IsEmpty);
        Assert.Equal([0, 1, 2], await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder.Path))));
    }

    [Fact]
    public async Task A_text_that_broke_off_is_in_the_exception()
    {
        await using var server = new LoopbackServer(static exchange =>
            exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nsaid so far"));
        using var transport = TestClient.Transport(server);
        var request = new ApiRequest(new ApiOperation("get", "GET", "/text", ApiSecurity.None));
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(
            () => transport.SendTextAsync(request, new RequestOptions { MaxRetries = 0 }, default));
        Assert.Equal("said so far", thrown.RawText);
    }

    private static OpenRouterClient Broken(string body, string type = "application/json", bool isBroken = true) =>
        new MemoryHandler(type, [Encoding.UTF8.GetBytes(body)], isBroken ? new IOException("cut") : null).Client();

    private static async Task<byte[]> PictureAsync(OpenRouterClient client, string form, TemporaryFolder folder)
    {
        var files = DownloadTarget.ToFiles(Path.Combine(folder.Path, "panda"));
        switch (form)
        {
            case "at once":
                return Assert.Single((await client.Images.GenerateAsync(TestClient.Request)).Data).Bytes.ToArray();
            case "as a stream":
                return Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value).Bytes.ToArray();
            case "to files":
                await client.Images.GenerateToAsync(TestClient.Request, files);
                break;
            default:
                await foreach (var _ in client.Images.GenerateStreamingToAsync(TestClient.Request, files))
                {
                }

                break;
        }

        return await File.ReadAllBytesAsync(Assert.Single(files.Paths));
    }
}
