using System.Globalization;
using OpenRouter.Tests.Calls;
using Xunit.Abstractions;

namespace OpenRouter.Tests.Faults;

/// <summary>
/// Schedules in which service and user fail, drawn by a seed: whoever's code it is, a call pays at most once, a picture that came is delivered or its loss
/// has a name, and what the user's code threw is the user's. <c>OPENROUTERGEN_FAULT_SCHEDULES</c> sets how many there are.
/// </summary>
public sealed class UserScheduleTests(ITestOutputHelper output)
{
    private static readonly int s_count = FaultSchedule.Count(unlessSet: 400);

    [Fact]
    public async Task No_schedule_pays_twice_whoevers_code_fails()
    {
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (mostAccepted, failures) = (0, 0);
        await using var server = new ScheduleServer();
        for (var seed = 0; seed < s_count; seed++)
        {
            var schedule = new FaultSchedule(seed);
            using var user = new UserSchedule(seed, schedule.IsStream);
            var what = string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {schedule}; {user}");
            var outcome = await RunAsync(server, schedule, user).WaitAsync(TimeSpan.FromMinutes(1))
                .ContinueWith(done => done.IsCompletedSuccessfully ? done.Result : throw new InvalidOperationException(what, done.Exception),
                    TaskScheduler.Default);
            Check(schedule, user, outcome, what);
            mostAccepted = Math.Max(mostAccepted, schedule.Accepted);
            failures += user.Thrown is null ? 0 : 1;
            var kind = outcome.Exception is null ? "success"
                : ReferenceEquals(outcome.Exception, user.Thrown) ? "the user's own"
                : outcome.Exception.GetType().Name;
            tally[kind] = tally.GetValueOrDefault(kind) + 1;
        }

        Assert.Empty(server.Problems);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{s_count} schedules, in {failures} code of the user threw, most accepted POSTs in a call: {mostAccepted}"));
        foreach (var (kind, number) in tally) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,6} {kind}"));
        Assert.True(failures > s_count / 10 && tally["success"] > 0 && tally.Count > 5, "The schedules are too much alike.");
    }

    private static void Check(FaultSchedule schedule, UserSchedule user, Outcome outcome, string what)
    {
        Assert.True(schedule.Accepted <= 1, what + " was paid " + schedule.Accepted.ToString(CultureInfo.InvariantCulture) + " times");
        var isUsers = outcome.Exception is not null && ReferenceEquals(outcome.Exception, user.Thrown);
        Assert.True(outcome.Exception is null or OpenRouterException || (isUsers && user.IsOfHook), what + " gave " + outcome.Exception);
        Assert.DoesNotContain(TestClient.Key, outcome.Exception?.ToString() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Pictures, static hash => hash != Reference.PictureHash);
        if (user.Thrown is { } thrown)
        {
            // A handler may fail before anything was sent: then the call goes on.
            if (user.IsOfHook) Assert.True(isUsers, what + " changed what a hook threw: " + outcome.Exception);
            else if (!user.IsOfHandler) Assert.Same(thrown, Assert.IsType<OpenRouterDownloadException>(outcome.Exception).InnerException);
            else Assert.True(outcome.Exception is not null || outcome.Pictures.Count > 0, what + " ended silently");
        }
        else
        {
            Assert.True(outcome.Exception is not null || user.IsOfTarget || outcome.Pictures.Count > 0, what + " ended silently");
            Assert.True(
                !schedule.IsDelivered || outcome.Exception is null,
                what + " lost a picture: " + outcome.Exception);
        }

        // What was accepted and did not succeed is never said to be harmless.
        if (schedule.Accepted > 0 && outcome.Exception is OpenRouterException failure && !isUsers)
            Assert.True(failure.MayHaveBeenBilled && !failure.IsSafeToRetry, what + " says that nothing was billed: " + failure);
    }

    private static async Task<Outcome> RunAsync(ScheduleServer server, FaultSchedule schedule, UserSchedule user)
    {
        var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) };
        server.Play(schedule);
        var options = new OpenRouterClientOptions
        {
            ApiKey = TestClient.Key,
            BaseAddress = server.Address,
            TimeProvider = time,
            MaxRetries = schedule.MaxRetries,
            Hooks = { user.Hook },
        };
        using var client = new OpenRouterClient(
            options,
            new HttpClient(user.Handler(new SocketsHttpHandler { AllowAutoRedirect = schedule.FollowsRedirects })));
        var calling = user.CallAsync(client);
        if (await Task.WhenAny(calling, schedule.Hanging) == calling) return await calling;
        while (!calling.IsCompleted)
        {
            time.PassNext();
            await Task.Yield();
        }

        return await calling;
    }
}
