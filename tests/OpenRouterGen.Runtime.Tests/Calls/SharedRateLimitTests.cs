namespace OpenRouter.Tests.Calls;

/// <summary>Calls that wait together when the service says when to come back.</summary>
public sealed class SharedRateLimitTests
{
    [Fact]
    public async Task Every_call_that_shares_a_limit_waits_when_the_service_asks_one_of_them_to()
    {
        var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) };
        var answers = 0;
        await using var server = new LoopbackServer(exchange => Interlocked.Increment(ref answers) == 1
            ? exchange.JsonAsync("{}", 429, "Retry-After: 30")
            : exchange.JsonAsync(EmittedClient.Answer));
        var limit = new SharedRateLimit();
        using var one = TestClient.To(server, options => (options.TimeProvider, options.RateLimit, options.MaxRetries) = (time, limit, 0));
        using var other = TestClient.To(server, options => (options.TimeProvider, options.RateLimit) = (time, limit));
        using var alone = TestClient.To(server, options => options.TimeProvider = time);
        var start = time.GetUtcNow();
        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => one.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(start.AddSeconds(30), limit.Until);
        await alone.Images.GenerateAsync(TestClient.Request);
        Assert.DoesNotContain(TimeSpan.FromSeconds(30), time.Waits);
        await other.Images.GenerateAsync(TestClient.Request);
        Assert.Contains(TimeSpan.FromSeconds(30), time.Waits);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_whose_time_ends_before_has_sent_nothing()
    {
        var time = new ManualTimeProvider();
        var limit = new SharedRateLimit();
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 429, "Retry-After: 3600"));
        using var client = TestClient.To(server, options => (options.TimeProvider, options.RateLimit) = (time, limit));
        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        var calling = client.Images.GenerateAsync(TestClient.Request, new RequestOptions { Timeout = TimeSpan.FromSeconds(5) });
        while (!calling.IsCompleted)
        {
            time.Pass(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        var thrown = await Assert.ThrowsAsync<OpenRouterTimeoutException>(() => calling);
        Assert.Equal((false, RequestStage.NotSent), (thrown.MayHaveBeenSent, thrown.Stage));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(60)]
    [InlineData(3600)]
    public async Task A_call_that_waits_waits_again_when_another_one_is_asked_to_come_back_later(int seconds)
    {
        var time = new ManualTimeProvider();
        var limit = new SharedRateLimit();
        limit.Refused(Refusal(TimeSpan.FromSeconds(30)), time.GetUtcNow());
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        using var client = TestClient.To(server, options => (options.TimeProvider, options.RateLimit, options.Timeout) = (time, limit, TimeSpan.FromHours(2)));
        var calling = client.Images.GenerateAsync(TestClient.Request);
        Assert.True(time.IsWaiting(TimeSpan.FromSeconds(30)));
        limit.Refused(Refusal(TimeSpan.FromSeconds(seconds)), time.GetUtcNow());
        time.Pass(TimeSpan.FromSeconds(30));
        var rest = TimeSpan.FromSeconds(seconds - 30);
        while (!time.IsWaiting(rest) && !calling.IsCompleted) await Task.Yield();
        Assert.Empty(server.Requests);
        time.Pass(rest);
        await calling;
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(300_004_567, 30_001)]
    [InlineData(4_567, 1)]
    [InlineData(10_000, 1)]
    public void A_wait_is_whole_milliseconds_since_timers_know_no_less(long ticks, int expected)
    {
        var now = new ManualTimeProvider().GetUtcNow();
        var limit = new SharedRateLimit();
        limit.Refused(Refusal(TimeSpan.FromTicks(ticks)), now);
        Assert.Equal(TimeSpan.FromMilliseconds(expected), limit.Wait(now));
        Assert.Null(limit.Wait(now + TimeSpan.FromMilliseconds(expected)));
    }

    [Theory]
    [InlineData(503, "Retry-After: 30")]
    [InlineData(429, "X-Other: 30")]
    [InlineData(429, "Retry-After: 9999999")]
    public async Task Only_a_wait_that_the_service_asks_for_is_shared(int status, string header)
    {
        var limit = new SharedRateLimit();
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", status, header));
        using var client = TestClient.To(server, options => (options.RateLimit, options.MaxRetries) = (limit, 0));
        await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.Equal(default, limit.Until);
    }

    private static OpenRouterTooManyRequestsException Refusal(TimeSpan wait) =>
        new("later", new ApiError { Message = "later" }) { RetryAfter = wait };
}
