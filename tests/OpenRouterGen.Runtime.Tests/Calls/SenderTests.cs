using System.Net;

namespace OpenRouter.Tests.Calls;

/// <summary>What the client does with its own HttpClient, with answers that nobody gets, and with redirects.</summary>
public sealed class SenderTests
{
    [Fact]
    public async Task Our_own_client_keeps_no_cookies_and_closes_its_connections_when_it_is_disposed()
    {
        var closed = new TaskCompletionSource();
        await using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadAsync() is not null)
            {
                await connection.SendAsync(Faults.Reference.WithLength("application/json", Faults.Reference.Listing, "Set-Cookie: a=b\r\n"));
            }

            closed.SetResult();
        });
        var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address });
        await client.Images.ListModelsAsync();
        await client.Images.ListModelsAsync();
        Assert.All(server.Requests, static request => Assert.Null(request.Header("Cookie")));
        Assert.Equal((2, 1), (server.Requests.Count, server.Connections));
        client.Dispose();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Headers_do_not_come_back_with_a_second_redirect_to_another_host()
    {
        await using var last = new LoopbackServer(static exchange => exchange.JsonAsync(Faults.Reference.Listing));
        await using var second = new LoopbackServer(exchange => exchange.AnswerAsync(302, null, "", "Location: " + last.Address));
        await using var first = new LoopbackServer(exchange => exchange.AnswerAsync(302, null, "", "Location: " + second.Address));
        using var client = TestClient.To(first);
        await client.Images.ListModelsAsync();
        Assert.Null(Assert.Single(second.Requests).Header("Authorization"));
        Assert.Null(Assert.Single(last.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task An_answer_that_redirects_is_disposed()
    {
        var redirect = new Answer(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://memory.invalid/moved") } };
        var listing = new Answer(HttpStatusCode.OK);
        using var client = Client(new AnsweringHandler(redirect, listing));
        await client.Images.ListModelsAsync();
        Assert.True(redirect.IsDisposed);
        Assert.True(listing.IsDisposed);
    }

    [Fact]
    public async Task An_answer_that_is_an_error_is_disposed()
    {
        var answer = new Answer(HttpStatusCode.BadRequest);
        using var client = Client(new AnsweringHandler(answer));
        await Assert.ThrowsAsync<OpenRouterBadRequestException>(() => client.Images.ListModelsAsync());
        Assert.True(answer.IsDisposed);
    }

    [Fact]
    public async Task An_answer_is_disposed_when_a_hook_throws_after_it_or_the_body_was_refused()
    {
        var hooked = new Answer(HttpStatusCode.OK);
        using (var client = Client(new AnsweringHandler(hooked), static options => options.Hooks.Add(new ThrowingHook())))
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => client.Images.ListModelsAsync());
        }

        var unasked = new Answer(HttpStatusCode.OK);
        using (var client = Client(new CopyingHandler(unasked)))
        {
            await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => client.Images.GenerateAsync(TestClient.Request));
        }

        Assert.True(hooked.IsDisposed);
        Assert.True(unasked.IsDisposed);
    }

    [Fact]
    public async Task A_client_that_is_disposed_on_the_way_to_a_redirect_says_that_it_is_the_client()
    {
        OpenRouterClient? client = null;
        HttpClient? http = null;
        var redirect = new Answer(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://memory.invalid/moved") } };
        http = new HttpClient(new AnsweringHandler(redirect)
        {
            Acts = () =>
            {
                client!.Dispose();
                http!.Dispose();
            },
        });
        client = new OpenRouterClient(Options(), http);
        var thrown = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Images.ListModelsAsync());
        Assert.StartsWith("The client was disposed", thrown.Message, StringComparison.Ordinal);
    }

    private static OpenRouterClientOptions Options() => new() { ApiKey = TestClient.Key, BaseAddress = new Uri("https://memory.invalid/api/v1") };

    private static OpenRouterClient Client(HttpMessageHandler handler, Action<OpenRouterClientOptions>? change = null)
    {
        var options = Options();
        change?.Invoke(options);
        return new OpenRouterClient(options, new HttpClient(handler));
    }

    private sealed class Answer(HttpStatusCode status) : HttpResponseMessage(status)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>Gives its answers one after another, with an empty list of models in each.</summary>
    private sealed class AnsweringHandler(params HttpResponseMessage[] answers) : HttpMessageHandler
    {
        private int _next;

        public Action? Acts { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Acts?.Invoke();
            var answer = answers[_next++];
            answer.Content = new StringContent(Faults.Reference.Listing, null, "application/json");
            return Task.FromResult(answer);
        }
    }

    /// <summary>Copies the body, is refused, and answers all the same.</summary>
    private sealed class CopyingHandler(HttpResponseMessage answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Record.ExceptionAsync(() => request.Content!.CopyToAsync(new MemoryStream(), cancellationToken));
            return answer;
        }
    }

    private sealed class ThrowingHook : OpenRouterHook
    {
        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
