using System.Net;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>
/// Whatever a handler of the user does to message, answer or client, each form of a call ends in a picture, in an exception of this client or in the user's
/// own cancellation, and the service is asked once.
/// </summary>
public sealed class HandlerMischiefTests
{
    private static readonly Dictionary<string, Mischief> s_mischiefs = new()
    {
        ["disposes of the message before it is sent"] = new(static context => context.Message.Dispose()),
        ["takes the body off the message"] = new(static context => context.Message.Content = null),
        ["puts a body of its own in place"] = new(static context => context.Message.Content = new StringContent("{}")),
        ["reads the body to a text"] = new(static context => context.Message.Content!.ReadAsStringAsync().GetAwaiter().GetResult()),
        ["cancels the call before it is sent"] = new(static context => context.User.Cancel()),
        ["cancels the HttpClient's requests"] = new(static context => context.Http.CancelPendingRequests()),
        ["disposes of the HttpClient"] = new(static context => context.Http.Dispose()),
        ["disposes of the client"] = new(static context => context.Client.Dispose()),
        ["empties the options"] = new(static context =>
        {
            context.Options.ApiKey = null;
            context.Options.BaseAddress = new Uri("https://other.invalid");
            context.Options.Hooks.Clear();
            context.Options.MaxResponseBytes = 1;
        }),
        ["disposes of the message after it was sent"] = new(After: static (context, response) =>
        {
            context.Message.Dispose();
            return response;
        }),
        ["disposes of the answer"] = new(After: static (_, response) =>
        {
            response.Dispose();
            return response;
        }),
        ["returns nothing"] = new(After: static (_, _) => null!),
        ["forgets the body of the answer"] = new(After: static (_, _) => new HttpResponseMessage()),
        ["makes a body without a stream"] = new(After: static (_, _) => Answer(null)),
        ["reads more than there is room for"] = new(After: static (_, _) => Answer(new LyingStream(int.MaxValue))),
        ["reads less than nothing"] = new(After: static (_, _) => Answer(new LyingStream(-1))),
        ["answers with a status that is none"] = new(After: static (_, _) => new HttpResponseMessage(0)),
        ["answers with a status of the way"] = new(After: static (_, _) => new HttpResponseMessage(HttpStatusCode.Continue)),
        ["answers the cancelled call itself"] = new(After: static (context, _) =>
        {
            context.User.Cancel();
            return new HttpResponseMessage(HttpStatusCode.GatewayTimeout);
        }),
        ["lies about the length"] = new(After: static (_, response) =>
        {
            response.Content.Headers.Remove("Content-Length");
            response.Content.Headers.TryAddWithoutValidation("Content-Length", long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return response;
        }),
        ["garbles the headers"] = new(After: static (_, response) =>
        {
            foreach (var name in new[] { "Retry-After", "X-Generation-Id", "Content-Type", "Date" })
            {
                if (!response.Headers.TryAddWithoutValidation(name, "\u0001;=,\"é")) response.Content.Headers.TryAddWithoutValidation(name, ";=,\"");
            }

            return response;
        }),
        ["throws what throws when it is looked at"] = new(After: static (_, _) => throw new SilentException()),
        ["throws a broken connection that throws when it is looked at"] = new(After: static (_, _) => throw new SilentIOException()),
    };

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var form in CallForm.All)
            {
                foreach (var name in s_mischiefs.Keys) rows.Add(form, name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_handler_that(string form, string name)
    {
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(CallForm.IsStream(form))));
        using var user = new CancellationTokenSource();
        var handler = new MischievousHandler(s_mischiefs[name]);
        using var http = new HttpClient(handler);
        var options = new OpenRouterClientOptions
        {
            ApiKey = TestClient.Key,
            BaseAddress = server.Address,
            TimeProvider = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) },
        };
        using var client = new OpenRouterClient(options, http);
        handler.Context = message => new Context(message, http, client, options, user);
        var target = new Downloads.MemoryTarget();
        var thrown = await Record.ExceptionAsync(() => CallForm.RunAsync(form, client, target.Target, user.Token).WaitAsync(TimeSpan.FromSeconds(30)));
        if (thrown is OperationCanceledException cancelled) Assert.Equal(user.Token, cancelled.CancellationToken);
        else if (thrown is ObjectDisposedException) Assert.StartsWith("disposes of the ", name, StringComparison.Ordinal);
        else Assert.True(thrown is null or OpenRouterException, thrown?.ToString());
        if (thrown is null && CallForm.Downloads.Contains(form)) Assert.Equal(Reference.PictureHash, Reference.Hash(target.Files[^1]));
        Assert.InRange(server.Requests.Count, 0, 1);

        // What a handler answers in the service's place is taken for what the service says.
        if (thrown is OpenRouterException and not OpenRouterApiException && server.Requests.Count == 1)
        {
            Assert.True(((OpenRouterException)thrown).MayHaveBeenBilled, thrown.ToString());
        }
    }

    private static HttpResponseMessage Answer(Stream? body) => new()
    {
        Content = new GivenContent(body) { Headers = { { "Content-Type", "application/json" } } },
    };

    private sealed record Mischief(Action<Context>? Before = null, Func<Context, HttpResponseMessage, HttpResponseMessage>? After = null);

    private sealed record Context(
        HttpRequestMessage Message,
        HttpClient Http,
        OpenRouterClient Client,
        OpenRouterClientOptions Options,
        CancellationTokenSource User);

    private sealed class MischievousHandler(Mischief mischief) : DelegatingHandler(new SocketsHttpHandler())
    {
        public Func<HttpRequestMessage, Context> Context { get; set; } = null!;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var context = Context(request);
            mischief.Before?.Invoke(context);
            var response = await base.SendAsync(request, cancellationToken);
            return mischief.After?.Invoke(context, response) ?? (mischief.After is null ? response : null!);
        }
    }

    private sealed class GivenContent(Stream? body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(body!);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class LyingStream(int read) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(read);
    }

    private sealed class SilentException : Exception
    {
        public override string Message => throw new NotSupportedException();

        public override string ToString() => throw new NotSupportedException();
    }

    private sealed class SilentIOException : IOException
    {
        public override string Message => throw new NotSupportedException();

        public override string ToString() => throw new NotSupportedException();
    }
}
