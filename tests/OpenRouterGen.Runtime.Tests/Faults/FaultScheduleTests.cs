using System.Globalization;
using OpenRouter.Tests.Calls;
using Xunit.Abstractions;

namespace OpenRouter.Tests.Faults;

/// <summary>
/// Schedules of faults, drawn by a seed: whatever a service does, a call pays at most once, a picture that came is delivered, and everything else is an
/// exception of this client. <c>OPENROUTERGEN_FAULT_SCHEDULES</c> sets how many there are.
/// </summary>
public sealed class FaultScheduleTests(ITestOutputHelper output)
{
    private static readonly int s_count = FaultSchedule.Count(unlessSet: 1_000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_schedule_pays_twice(bool hasRetryingHandler)
    {
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var mostAccepted = 0;
        await using var server = new ScheduleServer();
        for (var seed = 0; seed < s_count; seed++)
        {
            var schedule = new FaultSchedule(seed);

            // Nothing is timed: a schedule that hangs is named by its seed.
            var outcome = await RunAsync(server, schedule, hasRetryingHandler).WaitAsync(TimeSpan.FromMinutes(1))
                .ContinueWith(done => done.IsCompletedSuccessfully
                    ? done.Result
                    : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {schedule} hangs"), done.Exception),
                        TaskScheduler.Default);
            mostAccepted = Math.Max(mostAccepted, schedule.Accepted);
            Check(schedule, outcome, string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {schedule}"));
            var kind = outcome.Exception?.GetType().Name ?? "success";
            tally[kind] = tally.GetValueOrDefault(kind) + 1;
        }

        Assert.Empty(server.Problems);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s_count} schedules, most accepted POSTs in a call: {mostAccepted}"));
        foreach (var (kind, number) in tally) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,6} {kind}"));
        Assert.True(tally["success"] > 0 && tally.Count > 5, "The schedules are too much alike.");
    }

    private static void Check(FaultSchedule schedule, Outcome outcome, string what)
    {
        Assert.True(schedule.Accepted <= 1, what + " was paid " + schedule.Accepted.ToString(CultureInfo.InvariantCulture) + " times");
        Assert.True(outcome.Exception is null or OpenRouterException, what + " gave " + outcome.Exception);
        Assert.True(outcome.Exception is not null || outcome.Pictures.Count > 0, what + " ended silently");
        Assert.True(!schedule.IsDelivered || outcome.Pictures is [var hash] && hash == Reference.PictureHash, what + " lost a picture: " + outcome.Exception);
        Assert.DoesNotContain(outcome.Pictures, static hash => hash != Reference.PictureHash);
        Assert.DoesNotContain(TestClient.Key, outcome.Exception?.ToString() ?? "", StringComparison.Ordinal);

        // What was accepted and did not succeed is never said to be harmless.
        if (schedule.Accepted > 0 && outcome.Exception is OpenRouterException failure)
            Assert.True(failure.MayHaveBeenBilled, what + " says that nothing was billed: " + failure);
    }

    private static async Task<Outcome> RunAsync(ScheduleServer server, FaultSchedule schedule, bool hasRetryingHandler)
    {
        var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) };
        server.Play(schedule);
        var options =
            new OpenRouterClientOptions { ApiKey = TestClient.Key, BaseAddress = server.Address, TimeProvider = time, MaxRetries = schedule.MaxRetries };
        using var client = hasRetryingHandler
            ? new OpenRouterClient(options, new HttpClient(new RetryingHandler(new SocketsHttpHandler { AllowAutoRedirect = schedule.FollowsRedirects })))
            : OpenRouterClient.Over(TestClient.Transport(options));
        var calling = Outcome.OfAsync(client, schedule.IsStream);
        if (await Task.WhenAny(calling, schedule.Hanging) == calling) return await calling;
        while (!calling.IsCompleted)
        {
            time.PassNext();
            await Task.Yield();
        }

        return await calling;
    }
}
