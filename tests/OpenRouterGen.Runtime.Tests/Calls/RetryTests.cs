using System.Net;
using System.Net.Sockets;

namespace OpenRouter.Tests.Calls;

public sealed class RetryTests
{
    private const string Answer = """{"created":1,"data":[{"b64_json":"AAEC"}]}""";

    private readonly ManualTimeProvider _time = new() { PassAtOnce = TimeSpan.FromSeconds(61) };

    [Theory]
    [InlineData(400)]
    [InlineData(402)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(524)]
    [InlineData(529)]
    public async Task A_request_that_may_be_billed_is_sent_once(int status)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", status));
        using var client = TestClient.To(server, Clock);
        await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Single(server.Requests);
        await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.EventsAsync());
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_wait_that_would_end_with_the_limit_is_not_begun_and_the_failure_is_thrown()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 429, "Retry-After: 10"));
        using var client = TestClient.To(server, static options =>
        {
            options.TimeProvider = new ManualTimeProvider();
            options.Timeout = TimeSpan.FromSeconds(10);
        });
        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_time_of_waits_counts_against_the_limit()
    {
        var time = new ManualTimeProvider();
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 429, "Retry-After: 6"));
        using var client = TestClient.To(server, options =>
        {
            options.TimeProvider = time;
            options.Timeout = TimeSpan.FromSeconds(10);
            options.MaxRetries = 5;
        });
        var call = client.Images.GenerateAsync(TestClient.Request);
        while (!call.IsCompleted)
        {
            time.Pass(TimeSpan.FromSeconds(6));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => call);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(524)]
    [InlineData(529)]
    public async Task A_wait_that_is_asked_for_with_another_status_does_not_make_it_safe(int status)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", status, "Retry-After: 1"));
        using var client = TestClient.To(server, Clock);
        var exception = await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(TimeSpan.FromSeconds(1), exception.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_refusal_that_says_when_to_come_back_is_tried_again(int status)
    {
        var count = 0;
        await using var server = new LoopbackServer(exchange => Interlocked.Increment(ref count) < 3
            ? exchange.JsonAsync("{}", status, "Retry-After: 7")
            : exchange.JsonAsync(Answer));
        using var client = TestClient.To(server, Clock);
        await client.Images.GenerateAsync(TestClient.Request);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)], _time.Waits);
        Assert.Equal(server.Requests[0].Text, server.Requests[2].Text);
    }

    [Fact]
    public async Task A_refusal_under_a_success_is_not_tried_again()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"error":{"code":429,"message":"m"}}""", 200, "Retry-After: 1"));
        using var client = TestClient.To(server, Clock);
        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_minute_is_waited_for()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 429, "Retry-After: 60"));
        using var client = TestClient.To(server, Clock);
        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)], _time.Waits);
    }

    [Fact]
    public async Task More_than_a_minute_is_not_waited_for()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 429, "Retry-After: 61"));
        using var client = TestClient.To(server, Clock);
        var exception = await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal(TimeSpan.FromSeconds(61), exception.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_wait_beyond_the_timeout_shows_the_failure_and_no_timeout()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 429, "Retry-After: 50"));
        var standing = new ManualTimeProvider();
        using var client = TestClient.To(server, options =>
        {
            options.TimeProvider = standing;
            options.Timeout = TimeSpan.FromSeconds(40);
        });
        await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(529)]
    public async Task A_safe_request_is_tried_again_with_growing_waits(int status)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", status));
        using var client = TestClient.To(server, options =>
        {
            Clock(options);
            options.MaxRetries = 6;
        });
        await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.ListModelsAsync());
        Assert.Equal(7, server.Requests.Count);

        // Half of what full jitter may take: the tests' random number is 0.5.
        Assert.Equal([250, 500, 1000, 2000, 4000, 4000], _time.Waits.Select(static wait => wait.TotalMilliseconds));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_safe_request_that_is_wrong_is_not_tried_again(int status)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync("{}", status));
        using var client = TestClient.To(server, Clock);
        await Assert.ThrowsAnyAsync<OpenRouterApiException>(() => client.Images.ListModelsAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_call_decides_how_often()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 503));
        using var client = TestClient.To(server, Clock);
        await Assert.ThrowsAsync<OpenRouterUnavailableException>(() => client.Images.ListModelsAsync(new RequestOptions { MaxRetries = 0 }));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_closes_after_the_request_is_not_a_reason_to_send_it_again()
    {
        await using var server = new LoopbackServer(static exchange =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        });
        using var client = TestClient.To(server, Clock);
        var exception = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.True(exception.MayHaveBeenSent);
        Assert.Single(server.Requests);
        var result = await client.Images.TryGenerateAsync(TestClient.Request);
        Assert.IsType<OpenRouterConnectionException>(result.Exception);
        Assert.Null(result.StatusCode);
        Assert.Empty(result.Headers);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_tried_again_for_every_request()
    {
        using var client = TestClient.To(ClosedPort(), Clock);
        var exception = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.False(exception.MayHaveBeenSent);
        Assert.Equal(2, _time.Waits.Count);
    }

    [Fact]
    public async Task A_name_that_is_unknown_was_not_sent()
    {
        using var client = TestClient.To(new Uri("https://name.invalid/api/v1"), Clock);
        var exception = await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.False(exception.MayHaveBeenSent);
    }

    private static Uri ClosedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new Uri("http://127.0.0.1:" + ((IPEndPoint)socket.LocalEndPoint!).Port.ToString(System.Globalization.CultureInfo.InvariantCulture) + "/api/v1");
    }

    private void Clock(OpenRouterClientOptions options) => options.TimeProvider = _time;
}
