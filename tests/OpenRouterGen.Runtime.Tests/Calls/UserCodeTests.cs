using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>
/// What the user's own code throws is never taken for a failure of the attempt, even where the user takes the risk of a second bill:
/// the request that may be billed is not sent again.
/// </summary>
public sealed class UserCodeTests
{
    private readonly ManualTimeProvider _time = new() { PassAtOnce = TimeSpan.FromSeconds(61) };

    public static TheoryData<string, string> Hooks
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var form in CallForm.All)
            {
                foreach (var place in ThrowingHook.Places) rows.Add(form, place);
            }

            return rows;
        }
    }

    public static TheoryData<string, string> Targets
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var form in CallForm.Downloads)
            {
                foreach (var place in ThrowingTarget.Places) rows.Add(form, place);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public async Task What_a_hook_throws_passes_as_it_is_and_nothing_is_sent_again(string form, string place)
    {
        var isRefused = place != ThrowingHook.Answered;
        await using var server = new LoopbackServer(exchange => isRefused
            ? exchange.JsonAsync("{}", 429, "Retry-After: 1")
            : exchange.SendAsync(Reference.Answer(CallForm.IsStream(form))));
        foreach (var failure in UserFailures.All())
        {
            var before = server.Requests.Count;
            var hook = new ThrowingHook(place, failure);
            var noting = new NotingHook();
            using var client = Client(server, noting, hook);
            var thrown = await Record.ExceptionAsync(() => CallForm.RunAsync(form, client, new MemoryTarget().Target));
            Assert.Same(failure, thrown);
            Assert.Equal(place == ThrowingHook.Before ? 0 : 1, server.Requests.Count - before);
            Assert.Equal(1, hook.Throws);
            Assert.Equal(place is ThrowingHook.Failed ? 1 : 0, noting.Failures);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task What_a_target_throws_ends_the_call_and_nothing_is_sent_again(string form, string place)
    {
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(CallForm.IsStream(form))));
        foreach (var failure in UserFailures.All())
        {
            var before = server.Requests.Count;
            using var client = Client(server);
            var thrown = await Record.ExceptionAsync(() => CallForm.RunAsync(form, client, ThrowingTarget.Of(place, failure)));
            KeptFile.Remove(thrown);
            Assert.Contains(failure, Chain(thrown));
            Assert.Equal(1, server.Requests.Count - before);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_broke_after_the_head_of_a_success_is_not_paid_again_even_at_the_users_risk(bool isBillable)
    {
        await using var server = new LoopbackServer(static exchange =>
            exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
        using var client = Client(server);
        Func<Task> call = isBillable ? () => client.Images.GenerateAsync(TestClient.Request) : () => client.Images.ListModelsAsync();
        await Assert.ThrowsAsync<OpenRouterConnectionException>(call);
        Assert.Equal(isBillable ? 1 : 3, server.Requests.Count);
    }

    [Fact]
    public async Task A_hook_whose_own_client_times_out_costs_one_request()
    {
        await using var mute = new LoopbackServer(static exchange => exchange.UntilClosedAsync());
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: false)));
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = Client(server, new ActingHook(token => http.GetAsync(mute.Address, token)));
        var thrown = await Assert.ThrowsAsync<TaskCanceledException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.IsType<TimeoutException>(thrown.InnerException);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_hook_that_uses_this_library_and_finds_nobody_costs_one_request()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: false)));
        using var nested = TestClient.To(new Uri("https://name.invalid/api/v1"), static options => options.MaxRetries = 0);
        using var client = Client(server, new ActingHook(token => nested.Images.ListModelsAsync(null, token)));
        var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.TryGenerateAsync(TestClient.Request));
        Assert.Equal(RequestStage.NotSent, thrown.Stage);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_that_uses_this_library_after_the_answer_and_finds_nobody_proves_nothing_of_the_request()
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: false)));
        foreach (var failure in UserFailures.All().OfType<OpenRouterException>())
        {
            var before = server.Requests.Count;
            using var http = new HttpClient(new LateHandler(failure));
            var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address, TimeProvider = _time };
            using var client = new OpenRouterClient(options, http);
            var thrown = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
            Assert.NotSame(failure, thrown);
            Assert.Contains(failure, Chain(thrown));
            Assert.True(thrown.MayHaveBeenSent);
            Assert.True(thrown.OutcomeUnknown);
            Assert.Equal(1, server.Requests.Count - before);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_handler_disposed_of_is_no_disposed_client(bool isAnswered)
    {
        await using var server = new LoopbackServer(static exchange => exchange.SendAsync(Reference.Answer(isStream: false)));
        foreach (var name in new[] { "theirs", typeof(HttpClient).FullName })
        {
            var before = server.Requests.Count;
            var failure = new ObjectDisposedException(name);
            using var http = new HttpClient(new LateHandler(failure, isAnswered || name != "theirs"));
            var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address, TimeProvider = _time, MaxRetries = 0 };
            using var client = new OpenRouterClient(options, http);
            var thrown = Assert.IsType<OpenRouterConnectionException>((await client.Images.TryGenerateAsync(TestClient.Request)).Exception);
            Assert.Contains(failure, Chain(thrown));
            Assert.Equal(server.Requests.Count > before, thrown.MayHaveBeenSent);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_was_disposed_says_so(bool isOwn)
    {
        using var http = new HttpClient();
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key };
        var client = isOwn ? new OpenRouterClient(options) : new OpenRouterClient(options, http);
        client.Dispose();
        http.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Images.GenerateAsync(TestClient.Request));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Images.TryGenerateAsync(TestClient.Request));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.EventsAsync());
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }

    // At the user's own risk, so that nothing but the place of the failure can stop a second send.
    private OpenRouterClient Client(LoopbackServer server, params OpenRouterHook[] hooks) => TestClient.To(server, options =>
    {
        options.TimeProvider = _time;
        options.RetryUnknownOutcomes = true;
        foreach (var hook in hooks) options.Hooks.Add(hook);
    });

    private sealed class ActingHook(Func<CancellationToken, Task> act) : OpenRouterHook
    {
        public override async ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) => await act(cancellationToken);
    }

    private sealed class NotingHook : OpenRouterHook
    {
        public int Failures { get; private set; }

        public override ValueTask OnErrorAsync(FailedAttempt failure)
        {
            Failures++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ThrowingHook(string place, Exception failure) : OpenRouterHook
    {
        public const string Before = "before";
        public const string Answered = "answered";
        public const string Refused = "refused";
        public const string Failed = "failed";

        public static IReadOnlyList<string> Places { get; } = [Before, Answered, Refused, Failed];

        public int Throws { get; private set; }

        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) => At(Before);

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) =>
            At(answer.StatusCode == 200 ? Answered : Refused);

        public override ValueTask OnErrorAsync(FailedAttempt failure) => At(Failed);

        private ValueTask At(string here)
        {
            if (here != place) return ValueTask.CompletedTask;
            Throws++;
            return ValueTask.FromException(failure);
        }
    }

    private sealed class ThrowingTarget(string place, Exception failure) : MemoryStream
    {
        public static IReadOnlyList<string> Places { get; } = ["open", "write", "flush", "dispose"];

        public static DownloadTarget Of(string place, Exception failure) => DownloadTarget.ToStreams((_, _) =>
            place == "open" ? ValueTask.FromException<Stream?>(failure) : new ValueTask<Stream?>(new ThrowingTarget(place, failure)));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            place == "write" ? ValueTask.FromException(failure) : ValueTask.CompletedTask;

        public override Task FlushAsync(CancellationToken cancellationToken) => place == "flush" ? Task.FromException(failure) : Task.CompletedTask;

        public override ValueTask DisposeAsync() => place == "dispose" ? ValueTask.FromException(failure) : ValueTask.CompletedTask;
    }

    /// <summary>Throws when the answer of a request has come, or before it is sent.</summary>
    private sealed class LateHandler(Exception failure, bool isLate = true) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!isLate) throw failure;
            using var response = await base.SendAsync(request, cancellationToken);
            throw failure;
        }
    }
}
