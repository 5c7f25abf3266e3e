using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>
/// Whatever a target or a hook of the user does in the middle of a call, it ends in a picture, in an exception of this client, in the hook's own exception or
/// in the user's own cancellation, and the service is asked for one picture once.
/// </summary>
public sealed class TargetMischiefTests
{
    private static readonly Dictionary<string, Func<Context, Stream?>> s_streams = new()
    {
        ["cannot be written"] = static _ => new MemoryStream([], writable: false),
        ["is closed"] = static _ =>
        {
            var stream = new MemoryStream();
            stream.Dispose();
            return stream;
        },
        ["is too small"] = static _ => new MemoryStream(new byte[10]),
        ["is not wanted"] = static _ => null,
        ["cancels the call"] = static context => new ActingStream(context.User.Cancel),
        ["cancels the call and throws its token"] = static context => new ActingStream(() =>
        {
            context.User.Cancel();
            context.User.Token.ThrowIfCancellationRequested();
        }),
        ["disposes of the client"] = static context => new ActingStream(context.Client.Dispose),
        ["disposes of the HttpClient"] = static context => new ActingStream(context.Http.Dispose),
        ["cancels the HttpClient's requests"] = static context => new ActingStream(context.Http.CancelPendingRequests),
        ["calls the client again"] = static context => new ActingStream(() => context.Client.Images.ListModelsAsync().GetAwaiter().GetResult()),
        ["empties the options"] = static context => new ActingStream(() =>
        {
            context.Options.MaxResponseBytes = 1;
            context.Options.Hooks.Clear();
        }),
        ["throws what throws when it is looked at"] = static _ => new ActingStream(static () => throw new SilentException()),
    };

    private static readonly Dictionary<string, Action<Context>> s_hooks = new()
    {
        ["cancels the call"] = static context => context.User.Cancel(),
        ["disposes of the client"] = static context => context.Client.Dispose(),
        ["disposes of the HttpClient"] = static context => context.Http.Dispose(),
        ["cancels the HttpClient's requests"] = static context => context.Http.CancelPendingRequests(),
        ["calls the client again"] = static context => context.Client.Images.ListModelsAsync().GetAwaiter().GetResult(),
        ["changes the hooks"] = static context => context.Options.Hooks.Clear(),
        ["throws what throws when it is looked at"] = static _ => throw new SilentException(),
    };

    public static TheoryData<string, string> Streams => Rows(CallForm.Downloads, s_streams.Keys);

    public static TheoryData<string, string, string> Hooks
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var form in CallForm.All)
            {
                foreach (var place in new[] { "before", "after", "error" })
                {
                    foreach (var name in s_hooks.Keys) rows.Add(form, place, name);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_stream_that(string form, string name)
    {
        await using var run = new Run(form, status: 200, hook: null);
        var target = DownloadTarget.ToStreams((_, _) => new ValueTask<Stream?>(s_streams[name](run.Context)));
        var thrown = await run.CallAsync(target);
        if (name is "cannot be written" or "is closed" or "is too small" || name.StartsWith("throws", StringComparison.Ordinal))
        {
            Assert.NotNull(Assert.IsType<OpenRouterDownloadException>(thrown).InnerException);
        }

        if (name is "calls the client again" or "empties the options" or "is not wanted") Assert.Null(thrown);
        if (thrown is OpenRouterException failure) Assert.True(failure.MayHaveBeenBilled);
        Assert.Equal(1, run.Posts);
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public async Task A_hook_that(string form, string place, string name)
    {
        Run? run = null;
        await using var made = run = new Run(form, place == "error" ? 400 : 200, new ActingHook(place, () => s_hooks[name](run!.Context)));
        var target = new MemoryTarget();
        var thrown = await run.CallAsync(target.Target);
        if (name is "calls the client again" or "changes the hooks" && place != "error") Assert.Null(thrown);
        if (name == "throws what throws when it is looked at") Assert.IsType<SilentException>(thrown);
        if (place == "error" && form != "try" && !name.StartsWith("throws", StringComparison.Ordinal)) Assert.IsType<OpenRouterBadRequestException>(thrown);
        Assert.InRange(run.Posts, place == "before" ? 0 : 1, 1);
        if (thrown is null && CallForm.Downloads.Contains(form)) Assert.Equal(Reference.PictureHash, Reference.Hash(target.Files[^1]));
    }

    private static TheoryData<string, string> Rows(IEnumerable<string> forms, IEnumerable<string> names)
    {
        var rows = new TheoryData<string, string>();
        foreach (var form in forms)
        {
            foreach (var name in names) rows.Add(form, name);
        }

        return rows;
    }

    private sealed record Context(HttpClient Http, OpenRouterClient Client, OpenRouterClientOptions Options, CancellationTokenSource User);

    /// <summary>One call of a client with an HttpClient of the user's.</summary>
    private sealed class Run : IAsyncDisposable
    {
        private readonly string _form;
        private readonly LoopbackServer _server;

        public Run(string form, int status, OpenRouterHook? hook)
        {
            _form = form;
            _server = new LoopbackServer(exchange => exchange.Request.Method == "GET" ? exchange.JsonAsync(Reference.Listing)
                : status == 200 ? exchange.SendAsync(Reference.Answer(CallForm.IsStream(form)))
                : exchange.JsonAsync("""{"error":{"message":"no"}}""", status));
            var options = new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = _server.Address, MaxRetries = 2, RetryUnknownOutcomes = true };
            if (hook is not null) options.Hooks.Add(hook);
            var http = new HttpClient();
            Context = new Context(http, new OpenRouterClient(options, http), options, new CancellationTokenSource());
        }

        public Context Context { get; }

        public int Posts => _server.Requests.Count(static request => request.Method == "POST");

        /// <summary>Calls, and checks whose the exception is.</summary>
        public async Task<Exception?> CallAsync(DownloadTarget target)
        {
            var token = Context.User.Token;
            var thrown = await Record.ExceptionAsync(() => CallForm.RunAsync(_form, Context.Client, target, token).WaitAsync(TimeSpan.FromSeconds(30)));
            if (thrown is OperationCanceledException cancelled) Assert.Equal(token, cancelled.CancellationToken);
            else Assert.True(thrown is null or OpenRouterException or ObjectDisposedException or SilentException, thrown?.GetType().FullName);
            return thrown;
        }

        public async ValueTask DisposeAsync()
        {
            Context.Client.Dispose();
            Context.Http.Dispose();
            Context.User.Dispose();
            await _server.DisposeAsync();
        }
    }

    private sealed class ActingStream(Action act) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            act();
            return base.WriteAsync(buffer, CancellationToken.None);
        }
    }

    private sealed class ActingHook(string place, Action act) : OpenRouterHook
    {
        private bool _isInside;

        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) => At("before");

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) => At("after");

        public override ValueTask OnErrorAsync(FailedAttempt failure) => At("error");

        private ValueTask At(string here)
        {
            if (here != place || _isInside) return default;
            _isInside = true;
            act();
            return default;
        }
    }

    private sealed class SilentException : Exception
    {
        public override string Message => throw new NotSupportedException();

        public override string ToString() => throw new NotSupportedException();
    }
}
