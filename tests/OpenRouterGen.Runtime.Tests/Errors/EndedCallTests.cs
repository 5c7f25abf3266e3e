using OpenRouter.Tests.Calls;

namespace OpenRouter.Tests.Errors;

/// <summary>A handler that is stopped may say what it was sending: the key is in nothing that a cancelled or late call throws.</summary>
public sealed class EndedCallTests
{
    [Theory]
    [InlineData("cancelled", false)]
    [InlineData("cancelled", true)]
    [InlineData("late", false)]
    [InlineData("late", true)]
    public async Task What_a_stopped_handler_says_does_not_show_the_key(string how, bool isCancellation)
    {
        var time = new ManualTimeProvider();
        using var user = new CancellationTokenSource();
        var handler = new TalkingHandler(isCancellation);
        var options = new OpenRouterClientOptions
        {
            ApiKey = TestClient.Key,
            BaseAddress = new Uri("https://memory.invalid/api/v1"),
            TimeProvider = time,
            Timeout = TimeSpan.FromMinutes(1),
            AllowBodyCopies = true,
        };
        using var http = new HttpClient(handler);
        using var client = new OpenRouterClient(options, http);
        var call = client.Images.GenerateAsync(TestClient.Request, null, user.Token);
        await handler.Asked.WaitAsync(TimeSpan.FromSeconds(30));
        if (how == "late") time.Advance(TimeSpan.FromMinutes(1));
        else await user.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => call);
        Assert.True(how == "late" ? thrown is OpenRouterTimeoutException { MayHaveBeenBilled: true } : thrown is OperationCanceledException);
        Assert.DoesNotContain(TestClient.Key, thrown.ToString(), StringComparison.Ordinal);
    }

    private sealed class TalkingHandler(bool isCancellation) : HttpMessageHandler
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            _asked.SetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            catch (OperationCanceledException exception)
            {
                var words = "stopped with " + request.Headers.Authorization;
                throw isCancellation ? new OperationCanceledException(words, exception, cancellationToken) : new IOException(words, exception);
            }

            throw new InvalidOperationException("nothing stops it");
        }
    }
}
