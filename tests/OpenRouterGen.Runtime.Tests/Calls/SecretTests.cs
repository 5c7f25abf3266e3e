using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Reflection;
using System.Text;
using System.Text.Json;
using OpenRouter.Tests.Faults;
using OpenRouter.Tests.Telemetry;

namespace OpenRouter.Tests.Calls;

/// <summary>The key goes to the service, and is in nothing that this client says: also when a service or a proxy sends it back.</summary>
[Collection(nameof(ListenerCollection))]
public sealed class SecretTests
{
    private const string Echo = "Authorization: Bearer " + TestClient.Key;

    private static readonly string s_escaped = TestClient.Key.Replace("-", "\\u002d", StringComparison.Ordinal);

    public static TheoryData<string> Answers => new()
    {
        Reference.WithLength("text/html", "<pre>" + Echo + "</pre>", "X-Echo: " + TestClient.Key + "\r\nConnection: close\r\n", "502 " + TestClient.Key),
        Reference.WithLength("application/json", "{\"error\":{\"code\":401,\"message\":\"" + Echo + "\",\"metadata\":{\"raw\":\"" + Echo + "\"}}}",
            "Connection: close\r\n", "401 No"),
        Reference.WithLength("application/json", "{\"error\":{\"code\":\"" + TestClient.Key + "\",\"message\":\"" + Echo + "\"}}",
            "X-Generation-Id: " + TestClient.Key + "\r\nConnection: close\r\n"),
        Reference.WithLength("application/json", "{\"created\":1,\"data\":[{\"b64_json\":\"" + TestClient.Key + "\"}]}", "Connection: close\r\n"),
        Reference.WithLength("application/json", "{\"" + TestClient.Key + "\": nonsense", "Connection: close\r\n"),
        Reference.WithLength("text/" + TestClient.Key, Echo, "Connection: close\r\n"),
        Reference.UntilClose("text/event-stream", "data: {\"type\":\"error\",\"error\":{\"message\":\"" + Echo + "\",\"code\":\"" + TestClient.Key
            + "\"}}\n\n"),
        Reference.UntilClose("text/event-stream", "data: " + Echo + "\n\n"),
        Reference.UntilClose("text/event-stream", "data: {\"type\":\"image_generation.completed\",\"" + TestClient.Key + "\":1}\n\n"),
        Reference.WithLength("application/json", "{\"error\":{\"code\":401,\"message\":\"" + s_escaped + " and " + TestClient.Key[..14] + "\"}}",
            "X-Echo: " + TestClient.Key[3..] + "\r\nConnection: close\r\n", "401 No"),
        "HTTP/1.1 200 OK\r\n" + TestClient.Key + " " + Echo.Replace(':', ' ') + "\r\n\r\n",
        TestClient.Key + "\r\n\r\n",
        "HTTP/1.1 302 Moved\r\nConnection: close\r\nLocation: http://" + TestClient.Key + ".invalid/\r\nContent-Length: 0\r\n\r\n",
        "",
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Nothing_that_can_be_seen_holds_the_key(string answer)
    {
        using var events = new PlatformEvents();
        using var spans = new Spans();
        var hook = new NotingHook();
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(answer);
        });
        using var client = TestClient.To(server.Address, options =>
        {
            options.Hooks.Add(hook);
            options.CaptureContent = true;
        });
        foreach (var isStream in new[] { false, true })
        {
            var outcome = await Outcome.OfAsync(client, isStream);
            Assert.NotNull(outcome.Exception);
            hook.Notes.AppendLine(Everything(outcome.Exception));
        }

        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        hook.Notes.AppendLine(Everything(result.Exception!)).AppendLine(result.Error!.ToString()).AppendJoin('\n', result.Headers.Values);
        Assert.Equal(3, server.Requests.Count(static request => request.Header("Authorization") == "Bearer " + TestClient.Key));
        var all = hook.Notes + spans.Text + client + client.Images;
        Assert.DoesNotContain(TestClient.Key, all, StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Key[3..], all, StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Key[..14], all, StringComparison.Ordinal);
        Assert.DoesNotContain(s_escaped, all, StringComparison.Ordinal);
        Assert.Contains("createImages", all, StringComparison.Ordinal);

        // The platform's own events quote an answer that is no HTTP. That is out of reach here; what was sent is never in them.
        if (IsHttp(answer)) Assert.DoesNotContain(TestClient.Key, events.Text, StringComparison.Ordinal);
    }

    private static bool IsHttp(string answer) =>
        answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && answer.Split("\r\n")[1].Contains(": ", StringComparison.Ordinal);

    // Every public member of an exception and of what it leads to, and its whole text with the causes.
    private static string Everything(Exception exception)
    {
        var text = new StringBuilder(exception.ToString()).AppendLine();
        foreach (var property in exception.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.GetValue(exception);
            text.AppendLine(value switch
            {
                ReadOnlyMemory<byte> bytes => Encoding.UTF8.GetString(bytes.Span),
                ApiError error => error + error.Message + error.Type + error.Param + error.ErrorType + error.Metadata + error.Json,
                JsonElement json => json.ToString(),
                IEnumerable<object> items => string.Join(' ', items),
                _ => value?.ToString(),
            });
        }

        return text.ToString();
    }

    private sealed class NotingHook : OpenRouterHook
    {
        public StringBuilder Notes { get; } = new();

        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) =>
            Note(request + string.Join('\n', request.Headers) + request.Uri);

        public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) =>
            Note(answer + string.Join('\n', answer.Headers) + answer.GenerationId);

        public override ValueTask OnErrorAsync(FailedAttempt failure) => Note(failure + Everything(failure.Exception));

        private ValueTask Note(string text)
        {
            lock (Notes) Notes.AppendLine(text);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>What this client's own spans carry.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly StringBuilder _text = new();
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = span =>
                {
                    lock (_text) _text.AppendLine(span.DisplayName).AppendLine(span.StatusDescription).AppendJoin('\n', span.TagObjects);
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public string Text
        {
            get
            {
                lock (_text) return _text.ToString();
            }
        }

        public void Dispose() => _listener.Dispose();
    }

    /// <summary>What the platform's HTTP logs at every level.</summary>
    private sealed class PlatformEvents : EventListener
    {
        private readonly StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text) return _text.ToString();
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Http") EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // Built before this class's own fields are, for sources that exist already.
            if (_text is null) return;
            lock (_text) _text.AppendLine(string.Join(' ', eventData.Payload ?? (IEnumerable<object?>)[]));
        }
    }
}
