using System.Globalization;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Capabilities;

/// <summary>
/// Schedules of faults, drawn by a seed, for requests that fall back over several models: whatever the services do, at most one model is paid.
/// <c>OPENROUTERGEN_FAULT_SCHEDULES</c> sets how many there are.
/// </summary>
public sealed class FallbackScheduleTests
{
    private static readonly string[] s_models = ["qwen/qwen-image-3", "bytedance-seed/seedream-4.5", "no/one"];

    private static readonly int s_count = FaultSchedule.Count(unlessSet: 400);

    [Fact]
    public async Task No_schedule_pays_two_models()
    {
        var (answered, gaveUp, furthest) = (0, 0, 0);
        await using var server = new ScheduleServer();
        for (var seed = 0; seed < s_count; seed++)
        {
            var schedule = new FaultSchedule(seed);
            var what = string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {schedule}");
            var (steps, failure) = await RunAsync(server, schedule).WaitAsync(TimeSpan.FromMinutes(1));
            Assert.True(schedule.Accepted <= 1, what + " paid " + schedule.Accepted.ToString(CultureInfo.InvariantCulture) + " models");
            Assert.True(failure is null == steps[^1].IsAnswered, what);
            Assert.All(steps.SkipLast(1), step => Assert.True(step.Failure is { MayHaveBeenBilled: false, OutcomeUnknown: false }, what));
            Assert.True(failure is null || schedule.Accepted == 0 || failure.MayHaveBeenBilled, what + " says that nothing was billed");
            furthest = Math.Max(furthest, steps.Count);
            if (failure is null) answered++;
            else gaveUp++;
        }

        Assert.Empty(server.Problems);
        Assert.True(answered > 0 && gaveUp > 0 && furthest == s_models.Length, "The schedules are too much alike.");
    }

    private static async Task<(IReadOnlyList<FallbackStep> Steps, OpenRouterFallbackException? Failure)> RunAsync(ScheduleServer server, FaultSchedule schedule)
    {
        var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) };
        server.Play(schedule);
        using var client = TestClient.To(server.Address, options => (options.TimeProvider, options.MaxRetries) = (time, schedule.MaxRetries));
        var calling = TestClient.Request.WithFallbackAsync(s_models, (fitted, token) => SendAsync(client, fitted, schedule.IsStream, token));
        if (await Task.WhenAny(calling, schedule.Hanging) != calling)
        {
            while (!calling.IsCompleted)
            {
                time.PassNext();
                await Task.Yield();
            }
        }

        try
        {
            return ((await calling).Steps, null);
        }
        catch (OpenRouterFallbackException exception)
        {
            return (exception.Steps, exception);
        }
    }

    private static async Task<int> SendAsync(OpenRouterClient client, ImageGenerationRequest request, bool isStream, CancellationToken token)
    {
        if (!isStream) return (await client.Images.GenerateAsync(request, null, token)).Data.Count;
        var events = 0;
        await foreach (var _ in client.Images.GenerateStreamingAsync(request, null, token)) events++;
        return events;
    }
}
