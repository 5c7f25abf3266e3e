using OpenRouter.Tests.Calls;

namespace OpenRouter.Tests.Faults;

/// <summary>What hooks of the user do: what they throw passes as it is, and neither that nor their time costs a second request or a picture.</summary>
internal static class HookFaults
{
    private const string Group = "Hook";

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "Throws before a request", [.. Throwing(ActingHook.Before, refusals: 0, posts: 0)]);
        yield return new(Group, "Throws before a second attempt", [.. Throwing(ActingHook.Before, refusals: 1, posts: 1, attempt: 2)]);
        yield return new(Group, "Throws after an answer", [.. Throwing(ActingHook.Answered, refusals: 0, posts: 1)]);
        yield return new(Group, "Throws after a refusal", [.. Throwing(ActingHook.Answered, refusals: 1, posts: 1)]);
        yield return new(Group, "Throws after a failure", [.. Throwing(ActingHook.Failed, refusals: 1, posts: 1)]);
        yield return new(Group, "Is slow", Slow(ActingHook.Before, static (outcome, run) =>
            {
                var exception = Assert.IsType<OpenRouterTimeoutException>(outcome.Exception);
                Assert.Equal((RequestStage.NotSent, false), (exception.Stage, exception.MayHaveBeenBilled));
                Assert.Empty(run.Server.Requests);
            }),
            Slow(ActingHook.Answered, Expected.Picture));
        yield return new(Group, "Uses this library",
            Using(ActingHook.Before, isHealthy: true), Using(ActingHook.Answered, isHealthy: true),
            Using(ActingHook.Before, isHealthy: false), Using(ActingHook.Answered, isHealthy: false));
    }

    private static IEnumerable<FaultCase> Throwing(string place, int refusals, int posts, int attempt = 1)
    {
        foreach (var failure in UserFailures.All())
        {
            yield return Answering(refusals, (outcome, run) =>
            {
                Assert.Same(failure, outcome.Exception);
                Assert.Empty(outcome.Pictures);
                Assert.Equal(posts, run.Server.Requests.Count);
            }) with
            {
                Thrown = failure,
                Options = options => Set(options, new ActingHook(place, attempt, (_, _) => ValueTask.FromException(failure))),
            };
        }
    }

    private static FaultCase Slow(string place, Action<Outcome, FaultRun> expect) => Answering(0, expect) with
    {
        Options = options => Set(options, new ActingHook(place, 1, (_, token) =>
        {
            ((ManualTimeProvider)options.TimeProvider).Advance(TimeSpan.FromHours(1));
            token.ThrowIfCancellationRequested();
            return ValueTask.CompletedTask;
        })),
    };

    // The same service answers what the hook asks; or nobody does, and what this library throws is then the hook's.
    private static FaultCase Using(string place, bool isHealthy) => Answering(0, (outcome, run) =>
    {
        if (isHealthy) Expected.Picture(outcome, run);
        else Assert.Equal(RequestStage.NotSent, Assert.IsType<OpenRouterConnectionException>(outcome.Exception).Stage);
        Assert.Equal(isHealthy || place == ActingHook.Answered ? 1 : 0, run.Server.Requests.Count(static request => request.Method == "POST"));
    }) with
    {
        Options = options => Set(options, new ActingHook(place, 1, async (_, token) =>
        {
            var address = isHealthy ? options.BaseAddress! : new Uri("https://name.invalid/api/v1");
            using var client = TestClient.To(address, static nested => nested.MaxRetries = 0);
            await client.Images.ListModelsAsync(null, token);
        })),
    };

    private static FaultCase Answering(int refusals, Action<Outcome, FaultRun> expect) => new(
        async (connection, run) =>
        {
            while (await connection.ReadAsync() is { } request)
            {
                var isRefused = run.Server.Requests.Count <= refusals;
                await connection.SendAsync(request.Method == "GET" ? Reference.WithLength("application/json", Reference.Listing)
                    : isRefused ? Reference.WithLength("application/json", "{}", "Retry-After: 1\r\n", "429 Later")
                    : Reference.Answer(run.IsStream));
            }
        },
        expect);

    private static void Set(OpenRouterClientOptions options, OpenRouterHook hook)
    {
        options.RetryUnknownOutcomes = true;
        options.Hooks.Add(hook);
    }
}
