using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Telemetry;

/// <summary>Whoever listens to traces and metrics runs within the call, and what he throws does not end it: the picture is paid for.</summary>
[Collection(nameof(ListenerCollection))]
public sealed class ThrowingListenerTests
{
    private readonly string _model = "test/" + Guid.NewGuid().ToString("N");

    public static TheoryData<string, bool> Places
    {
        get
        {
            var places = new TheoryData<string, bool>();
            foreach (var place in new[] { "sample", "started", "stopped", "measured" })
            {
                places.Add(place, false);
                places.Add(place, true);
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_listener_that_throws_costs_no_picture(string place, bool isStream)
    {
        var throws = 0;
        using var listener = Listener(here => Throw(here));
        using var meters = Meters(() => Throw("measured"));
        await using var server = new LoopbackServer(exchange => exchange.SendAsync(Reference.Answer(isStream)));
        using var client = TestClient.To(server);
        var request = TestClient.Request with { Model = _model };
        var pictures = 0;
        if (isStream)
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(request)) pictures += item.Value is ImageCompletedEvent ? 1 : 0;
        }
        else
        {
            pictures = (await client.Images.GenerateAsync(request)).Data.Count;
        }

        Assert.Equal(1, pictures);
        Assert.True(throws > 0, "The listener was not asked.");
        Assert.Single(server.Requests);

        void Throw(string here)
        {
            if (here != place) return;
            throws++;
            throw new NotSupportedException("a listener");
        }
    }

    [Fact]
    public async Task What_a_listener_of_metrics_throws_is_noted_in_the_trace_and_hides_no_failure()
    {
        Activity? span = null;
        using var listener = Listener(static _ => { }, stopped => span = stopped);
        using var meters = Meters(static () => throw new NotSupportedException());
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 403));
        using var client = TestClient.To(server);
        await Assert.ThrowsAsync<OpenRouterForbiddenException>(() => client.Images.GenerateAsync(TestClient.Request with { Model = _model }));
        Assert.Equal(nameof(NotSupportedException), span!.GetTagItem("openrouter.trace.problem"));
        Assert.Equal("403", span.GetTagItem("error.type"));
    }

    private ActivityListener Listener(Action<string> at, Action<Activity>? stopped = null)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                if (IsOurs(options.Name)) at("sample");
                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStarted = span =>
            {
                if (IsOurs(span.DisplayName)) at("started");
            },
            ActivityStopped = span =>
            {
                if (!IsOurs(span.DisplayName)) return;
                stopped?.Invoke(span);
                at("stopped");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private MeterListener Meters(Action measured)
    {
        var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == OpenRouterTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Measure(tags));
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Measure(tags));
        meters.Start();
        return meters;

        void Measure(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.ToArray().Contains(new("gen_ai.request.model", _model))) measured();
        }
    }

    private bool IsOurs(string name) => name.EndsWith(_model, StringComparison.Ordinal);
}
