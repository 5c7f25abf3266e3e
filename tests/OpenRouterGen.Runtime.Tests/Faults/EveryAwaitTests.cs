using System.Globalization;
using System.Net;
using System.Text;
using OpenRouter.Tests.Calls;
using Xunit.Abstractions;

namespace OpenRouter.Tests.Faults;

/// <summary>
/// Every place at which a call waits for something outside, one after another: there the user cancels, or there a limit runs out. The one is never taken for
/// the other.
/// </summary>
public sealed class EveryAwaitTests(ITestOutputHelper output)
{
    public static TheoryData<bool, bool> Forms => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Cancelling_carries_the_users_token_and_is_no_timeout(bool isStream, bool isObeyed)
    {
        for (var place = 0; ; place++)
        {
            using var source = new CancellationTokenSource();
            var steps = new Steps(place, source.Cancel, isObeyed);
            var outcome = await RunAsync(steps, isStream, source.Token);
            if (!steps.IsReached)
            {
                Assert.Null(outcome.Exception);
                Assert.True(place > 6, "Hardly any place was found.");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place} places"));
                return;
            }

            // What nobody obeyed may have been the last step: then the call has succeeded.
            if (!isObeyed && outcome.Exception is null) continue;
            var exception = Assert.IsAssignableFrom<OperationCanceledException>(outcome.Exception);
            Assert.Equal(source.Token, exception.CancellationToken);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_limit_that_runs_out_is_a_timeout_and_no_cancellation(bool isStream)
    {
        var (refusals, whole) = (0, 0);
        for (var place = 0; ; place++)
        {
            using var source = new CancellationTokenSource();
            var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(1) };
            var steps = new Steps(place, () => time.PassNext(), isObeyed: true);
            var outcome = await RunAsync(steps, isStream, source.Token, time);
            if (!steps.IsReached) break;

            // What stands behind the sentinel of a stream is the connection's alone.
            if (outcome.Exception is null)
            {
                whole++;
                continue;
            }

            // The body of the refusal: a status that came says more than the time that ran out.
            if (outcome.Exception is OpenRouterTooManyRequestsException)
            {
                refusals++;
                continue;
            }

            var exception = Assert.IsType<OpenRouterTimeoutException>(outcome.Exception);
            Assert.NotNull(exception.Timeout);
            Assert.False(source.IsCancellationRequested);
        }

        Assert.InRange(refusals, 1, 2);

        // Its limit is so short that it passes at once here: whether the read has begun by then is a matter of threads. An answer at once is whole when its
        // last byte came, though the end of the body does not show.
        Assert.InRange(whole, isStream ? 0 : 1, 1);
    }

    [Fact]
    public async Task Of_a_cancellation_and_a_limit_at_once_the_user_is_heard()
    {
        var whole = 0;
        for (var place = 0; ; place++)
        {
            using var source = new CancellationTokenSource();
            var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(1) };
            var steps = new Steps(
                place,
                () =>
                {
                    source.Cancel();
                    time.PassNext();
                },
                isObeyed: true);
            var outcome = await RunAsync(steps, isStream: true, source.Token, time);
            if (!steps.IsReached) break;

            // As above: the read of what stands behind the sentinel, if it has begun.
            if (outcome.Exception is null)
            {
                whole++;
                continue;
            }

            Assert.Equal(source.Token, Assert.IsAssignableFrom<OperationCanceledException>(outcome.Exception).CancellationToken);
        }

        Assert.InRange(whole, 0, 1);
    }

    /// <summary>One place after another is the first that is waited at, so that all that came before it ran in the user's context.</summary>
    [Fact]
    public async Task Nothing_waits_for_the_context_that_the_user_calls_in()
    {
        foreach (var form in CallForm.All)
        {
            // The wait before a second attempt leaves the context.
            await CheckContextAsync(form, CallForm.IsStream(form), refusals: 1);
            await CheckContextAsync(form, CallForm.IsStream(form), refusals: 0);
            if (CallForm.IsStream(form)) await CheckContextAsync(form, isStream: false, refusals: 0);
        }
    }

    private static async Task CheckContextAsync(string form, bool isStream, int refusals)
    {
        for (var place = 0; ; place++)
        {
            var steps = new Steps(place, static () => { }, isObeyed: false) { WaitsOnlyThere = true };
            var context = new CountingContext();
            using var client = Client(steps, isStream, stepsAfterTheHead: true, refusals: refusals);
            await context.RunAsync(form, client, new SteppingTarget(_ => steps.PassAsync(CancellationToken.None)).Target);
            Assert.True(context.Posts == 0, string.Create(CultureInfo.InvariantCulture, $"{form}: {context.Posts} after place {place}"));
            if (steps.IsReached) continue;
            Assert.True(place > 4, "Hardly any place was found.");
            return;
        }
    }

    private static async Task<Outcome> RunAsync(Steps steps, bool isStream, CancellationToken token, ManualTimeProvider? time = null)
    {
        using var client = Client(steps, isStream, stepsAfterTheHead: time is null, time);
        return await Outcome.OfAsync(client, isStream, null, token);
    }

    private static OpenRouterClient Client(Steps steps, bool isStream, bool stepsAfterTheHead, ManualTimeProvider? time = null, int refusals = 1)
    {
        var options = new OpenRouterClientOptions
        {
            ApiKey = TestClient.Key,
            BaseAddress = new Uri("https://memory.invalid/api/v1"),
            TimeProvider = time ?? new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) },
            AllowBodyCopies = true,
            Hooks = { new SteppingHook(steps, stepsAfterTheHead) },
        };
        return new OpenRouterClient(options, new HttpClient(new SteppingHandler(steps, isStream, refusals)));
    }

    /// <summary>Counts the places, and acts at one of them.</summary>
    private sealed class Steps(int place, Action act, bool isObeyed)
    {
        private int _next;

        public bool IsReached { get; private set; }

        /// <summary>Whether all other places are passed at once, on the thread that comes there.</summary>
        public bool WaitsOnlyThere { get; init; }

        public async ValueTask PassAsync(CancellationToken token)
        {
            if (!WaitsOnlyThere) await Task.Yield();
            if (_next++ != place) return;
            IsReached = true;
            if (WaitsOnlyThere) await Task.Run(static () => { }, CancellationToken.None).ConfigureAwait(false);
            act();
            if (isObeyed) await Task.Delay(Timeout.InfiniteTimeSpan, token);
        }
    }

    // A hook's time after the head counts for no limit, so none can run out there.
    private sealed class SteppingHook(Steps steps, bool stepsAfterTheHead) : OpenRouterHook
    {
        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) => steps.PassAsync(cancellationToken);

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) =>
            stepsAfterTheHead ? steps.PassAsync(cancellationToken) : ValueTask.CompletedTask;

        public override ValueTask OnErrorAsync(FailedAttempt failure) =>
            steps.WaitsOnlyThere ? steps.PassAsync(CancellationToken.None) : ValueTask.CompletedTask;
    }

    /// <summary>Refuses at first, then answers in small pieces. It waits before the head, within the request's body and before each piece.</summary>
    private sealed class SteppingHandler(Steps steps, bool isStream, int refusals) : HttpMessageHandler
    {
        private int _calls;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await steps.PassAsync(cancellationToken).ConfigureAwait(false);
            await request.Content!.CopyToAsync(new DiscardingStream(), cancellationToken).ConfigureAwait(false);
            await steps.PassAsync(cancellationToken).ConfigureAwait(false);
            var isRefused = ++_calls <= refusals;
            var response = new HttpResponseMessage(isRefused ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK)
            {
                Content = new StreamContent(new SteppingStream(steps, Encoding.UTF8.GetBytes(isRefused ? "{}" : Reference.Body(isStream)))),
            };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", isRefused ? "application/json" : Reference.MediaType(isStream));
            if (isRefused) response.Headers.TryAddWithoutValidation("Retry-After", "1");
            return response;
        }
    }

    private sealed class SteppingStream(Steps steps, byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await steps.PassAsync(cancellationToken).ConfigureAwait(false);
            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, 400)], CancellationToken.None).ConfigureAwait(false);
        }
    }

    // As a connection, it does not know how much it was given.
    private sealed class DiscardingStream : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        // At once: the platform's own would go to another thread.
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }
    }
}
