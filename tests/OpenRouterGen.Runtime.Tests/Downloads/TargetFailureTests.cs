namespace OpenRouter.Tests.Downloads;

/// <summary>What a target throws is the target's: the call ends with it, and nothing is sent or paid again.</summary>
public sealed class TargetFailureTests
{
    private static readonly string s_picture = Convert.ToBase64String(new byte[30_000]);

    private static readonly Func<Exception>[] s_causes =
    [
        static () => new IOException("the disk is full"),
        static () => new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout.", new TimeoutException()),
        static () => new OperationCanceledException("its own", new CancellationToken(canceled: true)),
        static () => new HttpRequestException(HttpRequestError.ConnectionError, "nobody there"),
        static () => new TimeoutException("too slow"),
        static () => new InvalidDataException("bad"),
        static () => new OpenRouterException("this library, used by the target"),
        static () => new NotSupportedException("no"),
    ];

    public static TheoryData<string> Steps => ["open", "write", "flush", "dispose", "write dispose", "flush dispose"];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Any_exception_of_a_target_is_inside_a_download_exception(string step)
    {
        foreach (var cause in s_causes)
        {
            await CheckAsync(step, cause, isStream: false);
            await CheckAsync(step, cause, isStream: true);
        }
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        await using var server = Server(isStream: false);
        using var client = EmittedClient.To(server);
        using var source = new CancellationTokenSource();
        var target = DownloadTarget.ToStreams((_, token) =>
        {
            source.Cancel();
            token.ThrowIfCancellationRequested();
            return default;
        });
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.Images.GenerateToAsync(TestClient.Request, target, cancellationToken: source.Token));
        Assert.Equal(source.Token, failure.CancellationToken);
    }

    private static async Task CheckAsync(string step, Func<Exception> cause, bool isStream)
    {
        await using var server = Server(isStream);
        using var client = EmittedClient.To(server, static options => options.MaxRetries = 2);
        HostileStream? stream = null;
        var thrown = cause();
        var target = DownloadTarget.ToStreams((_, _) =>
        {
            if (step == "open") throw thrown;
            stream = new HostileStream(step, () => thrown);
            return new ValueTask<Stream?>(stream);
        });
        var failure = await Assert.ThrowsAsync<OpenRouterDownloadException>(() => CallAsync(client, target, isStream));
        Assert.Same(thrown, failure.InnerException);
        Assert.Contains(thrown.Message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(thrown is OperationCanceledException, failure.Message.Contains("cancelled by itself", StringComparison.Ordinal));
        Assert.True(failure.MayHaveBeenBilled);
        Assert.True(stream?.IsDisposed ?? step == "open");
        Assert.Single(server.Requests);
        Assert.Equal(step == "open" && thrown is IOException, failure.KeptPath is not null);
        KeptFile.Remove(failure);
    }

    private static async Task CallAsync(OpenRouterClient client, DownloadTarget target, bool isStream)
    {
        if (isStream)
        {
            await foreach (var item in client.Images.GenerateStreamingToAsync(TestClient.Request, target)) Assert.Fail("no file: " + item.Value);
        }
        else
        {
            await client.Images.GenerateToAsync(TestClient.Request, target);
        }
    }

    private static LoopbackServer Server(bool isStream) => isStream
        ? new LoopbackServer(static exchange => exchange.AnswerAsync(200, "text/event-stream",
            "data: {\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"" + s_picture + "\"}\n\ndata: [DONE]\n\n"))
        : new LoopbackServer(static exchange => exchange.JsonAsync("{\"created\":1,\"data\":[{\"b64_json\":\"" + s_picture + "\"}]}"));
}
