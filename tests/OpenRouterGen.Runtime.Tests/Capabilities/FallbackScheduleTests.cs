using System.Globalization;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Capabilities;

/// <summary>
/// Schedules of faults, drawn by a seed, for requests that fall back over several models: whatever the services do, at most one model is paid, a picture that
/// came is delivered, and the report has every step.
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
            var (steps, pictures, failure) = await RunAsync(server, schedule).WaitAsync(TimeSpan.FromMinutes(1));
            Assert.True(schedule.Accepted <= 1, what + " paid " + schedule.Accepted.ToString(CultureInfo.InvariantCulture) + " models");
            Assert.True(!schedule.IsDelivered || pictures is [var hash] && hash == Reference.PictureHash, what + " lost a picture: " + failure);
            Assert.True(failure is not null || pictures.Count == 1, what + " answered without a picture");
            Assert.True(failure is null || schedule.Accepted == 0 || failure.MayHaveBeenBilled, what + " says that nothing was billed");
            AssertComplete(steps, failure, what);
            furthest = Math.Max(furthest, steps.Count);
            if (failure is null) answered++;
            else gaveUp++;
        }

        Assert.Empty(server.Problems);
        Assert.True(answered > 0 && gaveUp > 0 && furthest == s_models.Length, "The schedules are too much alike.");
    }

    // Each model in its order: the last one answered or ended it, and every one before failed in a way that proves that nothing was billed.
    private static void AssertComplete(IReadOnlyList<FallbackStep> steps, OpenRouterFallbackException? failure, string what)
    {
        Assert.Equal(s_models.Take(steps.Count), steps.Select(static step => step.Model));
        Assert.True(failure is null == steps[^1].IsAnswered, what);
        Assert.All(steps.SkipLast(1), step => Assert.True(step.Failure is { MayHaveBeenBilled: false, OutcomeUnknown: false }, what));
        Assert.All(steps, step => Assert.Contains(step.Changes, static change => change.Parameter == "model"));
        if (failure is null) return;
        Assert.Same(steps[^1].Failure, failure.InnerException);
        var last = steps[^1].Failure!;
        Assert.Equal((last.MayHaveBeenBilled, last.OutcomeUnknown), (failure.MayHaveBeenBilled, failure.OutcomeUnknown));
        Assert.True(
            steps.Count == s_models.Length || last.MayHaveBeenBilled || last is OpenRouterUnauthorizedException or OpenRouterPaymentRequiredException,
            what + " gave up early: " + last);
    }

    private static async Task<(IReadOnlyList<FallbackStep> Steps, IReadOnlyList<string> Pictures, OpenRouterFallbackException? Failure)> RunAsync(
        ScheduleServer server, FaultSchedule schedule)
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
            var result = await calling;
            return (result.Steps, result.Response, null);
        }
        catch (OpenRouterFallbackException exception)
        {
            return (exception.Steps, [], exception);
        }
    }

    private static async Task<IReadOnlyList<string>> SendAsync(OpenRouterClient client, ImageGenerationRequest request, bool isStream, CancellationToken token)
    {
        if (!isStream) return [.. (await client.Images.GenerateAsync(request, null, token)).Data.Select(static image => Reference.Hash(image.Bytes.Span))];
        var pictures = new List<string>();
        await foreach (var item in client.Images.GenerateStreamingAsync(request, null, token))
        {
            if (item.Value is ImageCompletedEvent completed) pictures.Add(Reference.Hash(completed.Bytes.Span));
        }

        return pictures;
    }
}
