using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Telemetry;

[Collection(nameof(ListenerCollection))]
public sealed class TelemetryTests : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly List<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = [];
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters;
    private readonly ManualTimeProvider _time = new() { PassAtOnce = TimeSpan.FromSeconds(61) };
    private readonly string _model = "test/" + Guid.NewGuid().ToString("N");

    public TelemetryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Locked(() => _spans.Add(span)),
        };
        ActivitySource.AddActivityListener(_listener);
        _meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == OpenRouterTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        _meters.Start();
    }

    [Fact]
    public async Task A_call_is_one_span_with_the_names_of_the_conventions()
    {
        var count = 0;
        await using var server = new LoopbackServer(exchange => Interlocked.Increment(ref count) == 1
            ? exchange.JsonAsync("{}", 429, "Retry-After: 2")
            : exchange.JsonAsync(
                """{"created":1,"data":[{"b64_json":"AAEC"}],"model":"m/answered","usage":{"prompt_tokens":3,"completion_tokens":7,"total_tokens":10"""
                    + ""","cost":0.04,"completion_tokens_details":{"reasoning_tokens":2}}}""", 200, "X-Generation-Id: gen-1"));
        using var client = TestClient.To(server, Clock);
        await client.Images.GenerateAsync(TestClient.Request with { Model = _model, ImageCount = 2 });
        var span = Assert.Single(Spans());
        Assert.Equal("generate_content " + _model, span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        var tags = span.TagObjects.ToDictionary();
        Assert.Equal("generate_content", tags["gen_ai.operation.name"]);
        Assert.Equal("openrouter", tags["gen_ai.provider.name"]);
        Assert.Equal(_model, tags["gen_ai.request.model"]);
        Assert.Equal("image", tags["gen_ai.output.type"]);
        Assert.Equal(2L, tags["gen_ai.request.choice.count"]);
        Assert.Equal("gen-1", tags["gen_ai.response.id"]);
        Assert.Equal("m/answered", tags["gen_ai.response.model"]);
        Assert.Equal(3L, tags["gen_ai.usage.input_tokens"]);
        Assert.Equal(7L, tags["gen_ai.usage.output_tokens"]);
        Assert.Equal(2L, tags["gen_ai.usage.reasoning.output_tokens"]);
        Assert.Equal(0.04, tags["openrouter.usage.cost"]);
        Assert.Equal("127.0.0.1", tags["server.address"]);
        Assert.Equal(server.Port, tags["server.port"]);
        Assert.Equal(200, tags["http.response.status_code"]);
        Assert.DoesNotContain(tags.Keys, static name => name.EndsWith(".messages", StringComparison.Ordinal) || name == "error.type");

        var duration = Assert.Single(Measured("gen_ai.client.operation.duration"));
        Assert.Equal(2, duration.Value);
        Assert.Equal([("input", 3d), ("output", 7d)], Measured("gen_ai.client.token.usage")
            .Select(static token => ((string)token.Tags["gen_ai.token.type"]!, token.Value)));
    }

    [Fact]
    public async Task A_stream_measures_its_first_event_and_its_rhythm()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(Reference.Stream));
        using var client = TestClient.To(server, Clock);
        await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request with { Model = _model })) Assert.NotNull(item);
        var tags = Assert.Single(Spans()).TagObjects.ToDictionary();
        Assert.Equal(true, tags["gen_ai.request.stream"]);
        Assert.Equal(0d, tags["gen_ai.response.time_to_first_chunk"]);
        Assert.Equal(0.04, tags["openrouter.usage.cost"]);
        Assert.Single(Measured("gen_ai.client.operation.time_to_first_chunk"));
        Assert.Equal(2, Measured("gen_ai.client.operation.time_per_output_chunk").Count);
        Assert.Single(Measured("gen_ai.client.operation.duration"));
    }

    [Theory]
    [InlineData(402, """{"error":{"code":402,"message":"m"}}""", "402")]
    [InlineData(400, """{"error":{"code":400,"message":"m","metadata":{"error_type":"invalid_image"}}}""", "invalid_image")]
    public async Task A_failure_is_traced_by_its_type_and_no_words(int status, string body, string type)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body, status));
        using var client = TestClient.To(server, Clock);
        await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request with { Model = _model }));
        var span = Assert.Single(Spans());
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(type, span.GetTagItem("error.type"));
        Assert.Equal(type, Assert.Single(Measured("gen_ai.client.operation.duration")).Tags["error.type"]);
    }

    [Fact]
    public async Task A_stream_that_breaks_ends_its_span_once_with_its_type()
    {
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync("data: " + Reference.PreviewEvent + "\n\n"));
        using var client = TestClient.To(server, Clock);
        await Assert.ThrowsAsync<OpenRouterStreamException>(async () =>
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(TestClient.Request with { Model = _model })) Assert.NotNull(item);
        });
        Assert.Equal(typeof(OpenRouterStreamException).FullName, Assert.Single(Spans()).GetTagItem("error.type"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Prompts_and_pictures_are_only_traced_when_asked_for(bool isAsked)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Reference.Json));
        using var client = TestClient.To(server, options =>
        {
            Clock(options);
            options.CaptureContent = isAsked;
        });
        await client.Images.GenerateAsync(TestClient.Request with { Model = _model });
        var tags = Assert.Single(Spans()).TagObjects.ToDictionary();
        var all = string.Join('\n', tags.Values);
        Assert.Equal(isAsked, all.Contains("red panda", StringComparison.Ordinal));
        Assert.Equal(isAsked, tags.ContainsKey("gen_ai.output.messages"));
        if (!isAsked) return;
        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"a red panda"}]}]""", tags["gen_ai.input.messages"]);
        Assert.Contains("\"mime_type\":\"image/png\"", (string)tags["gen_ai.output.messages"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_no_string_can_hold_costs_the_trace_and_not_the_answer()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"AAEC"}],"id":"\ud800"}"""));
        using var client = TestClient.To(server, Clock);
        Assert.Single((await client.Images.GenerateAsync(TestClient.Request with { Model = _model })).Data);
        Assert.NotNull(Assert.Single(Spans()).GetTagItem("openrouter.trace.problem"));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    private void Clock(OpenRouterClientOptions options) => options.TimeProvider = _time;

    // Other tests call at the same time: only what has this test's model counts.
    private List<Activity> Spans() => Locked(() => _spans.Where(span => Equals(span.GetTagItem("gen_ai.request.model"), _model)).ToList());

    private List<(string Name, double Value, Dictionary<string, object?> Tags)> Measured(string name) =>
        Locked(() => _measured.Where(one => one.Name == name && Equals(one.Tags.GetValueOrDefault("gen_ai.request.model"), _model)).ToList());

    private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = tags.ToArray().ToDictionary();
        Locked(() => _measured.Add((instrument.Name, value, kept)));
    }

    private void Locked(Action act)
    {
        lock (_spans) act();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_spans) return read();
    }
}
