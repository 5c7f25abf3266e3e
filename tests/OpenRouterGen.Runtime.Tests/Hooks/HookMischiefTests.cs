namespace OpenRouter.Tests.Hooks;

/// <summary>A hook that ends the call, the client or the token, or calls the client again, costs at most one paid request.</summary>
public sealed class HookMischiefTests
{
    private const string Listing = """{"data":[]}""";

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task A_hook_that_cancels_the_call_ends_it_with_the_users_token(string place, int sent)
    {
        using var source = new CancellationTokenSource();
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        using var client = EmittedClient.To(server, options => Retrying(options).Hooks.Add(new At(place, () => new ValueTask(source.CancelAsync()))));
        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => client.Images.GenerateAsync(TestClient.Request, null, source.Token));
        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.Equal(sent, server.Requests.Count);
    }

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task A_hook_that_disposes_the_client_gets_an_exception_that_says_what_is_known(string place, int most)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        OpenRouterClient? client = null;
        client = EmittedClient.To(server, options => Retrying(options).Hooks.Add(new At(place, () =>
        {
            client!.Dispose();
            return default;
        })));
        var thrown = await Record.ExceptionAsync(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.True(thrown is null or OpenRouterException or ObjectDisposedException, thrown?.ToString());
        if (thrown is OpenRouterException failure) Assert.Equal(most > 0, failure.MayHaveBeenBilled);
        Assert.InRange(server.Requests.Count, 0, most);
    }

    [Theory]
    [InlineData("before", 200)]
    [InlineData("after", 200)]
    [InlineData("error", 400)]
    public async Task A_hook_may_call_the_same_client(string place, int status)
    {
        var isInside = false;
        await using var server = new LoopbackServer(exchange => exchange.Request.Target.Contains("models", StringComparison.Ordinal)
            ? exchange.JsonAsync(Listing)
            : exchange.JsonAsync(status == 200 ? EmittedClient.Answer : """{"error":{"message":"no"}}""", status));
        OpenRouterClient? client = null;
        client = EmittedClient.To(server, options => options.Hooks.Add(new At(place, async () =>
        {
            if (isInside) return;
            isInside = true;
            await client!.Images.ListModelsAsync();
        })));
        using var disposing = client;
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.Equal((status, 2), (result.StatusCode, server.Requests.Count));
    }

    private static OpenRouterClientOptions Retrying(OpenRouterClientOptions options)
    {
        options.MaxRetries = 3;
        options.RetryUnknownOutcomes = true;
        return options;
    }

    private sealed class At(string place, Func<ValueTask> act) : OpenRouterHook
    {
        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) => ActAsync("before");

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) => ActAsync("after");

        public override ValueTask OnErrorAsync(FailedAttempt failure) => ActAsync("error");

        private ValueTask ActAsync(string at) => at == place ? act() : default;
    }
}
