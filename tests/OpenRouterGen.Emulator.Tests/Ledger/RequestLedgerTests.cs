using System.Text;

namespace OpenRouter.Emulator.Tests.Ledger;

public sealed class RequestLedgerTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_request_is_kept_as_it_came()
    {
        var ledger = new RequestLedger(new StoppedClock());
        ledger.Record("POST", "/api/v1/images?x=1", [new("Accept", "a"), new("Accept", "b")], "{\"prompt\":\"é\"}"u8.ToArray());
        var request = Assert.Single(ledger.Requests);
        Assert.Equal((1L, s_noon, "POST", "/api/v1/images?x=1"), (request.Number, request.ReceivedAt, request.Method, request.Path));
        Assert.Equal(["a", "b"], request.Headers.Select(header => header.Value));
        Assert.Equal("{\"prompt\":\"é\"}", request.BodyText);
        Assert.Equal("a", request.Header("accept"));
        Assert.Null(request.Header("X-Missing"));
    }

    [Theory]
    [InlineData("Authorization", "Bearer sk-or-v1-secret", "Bearer ****")]
    [InlineData("authorization", "sk-or-v1-secret", "****")]
    [InlineData("Proxy-Authorization", "Basic secret", "Basic ****")]
    [InlineData("X-API-Key", "two words secret", "****")]
    [InlineData("Cookie", "a=secret", "****")]
    [InlineData("X-OpenRouter-Title", "Bearer of news", "Bearer of news")]
    public void Keys_are_masked(string name, string value, string kept)
    {
        var ledger = new RequestLedger(new StoppedClock());
        ledger.Record("GET", "/", [new(name, value)], default);
        Assert.Equal(kept, ledger.Requests[0].Header(name));
    }

    [Fact]
    public void The_text_of_a_request_has_neither_body_nor_headers()
    {
        var request = new RequestLedger(new StoppedClock()).Record("POST", "/images", [new("A", "secret")], Encoding.UTF8.GetBytes("secret"));
        Assert.Equal("#1 POST /images", request.ToString());
    }

    [Fact]
    public void The_oldest_leave_when_there_are_too_many()
    {
        var ledger = new RequestLedger(new StoppedClock(), capacity: 2);
        for (var i = 0; i < 3; i++) ledger.Record("GET", "/", [], default);
        Assert.Equal([2L, 3L], ledger.Requests.Select(request => request.Number));
        Assert.Equal(3, ledger.Total);
    }

    [Fact]
    public void The_oldest_leave_when_their_bodies_are_too_big_but_the_newest_stays()
    {
        var ledger = new RequestLedger(new StoppedClock(), bodyBytes: 10);
        ledger.Record("POST", "/", [], new byte[6]);
        ledger.Record("POST", "/", [], new byte[4]);
        Assert.Equal(2, ledger.Requests.Count);
        ledger.Record("POST", "/", [], new byte[20]);
        Assert.Equal([3L], ledger.Requests.Select(request => request.Number));
    }

    [Fact]
    public void Clearing_forgets_the_requests_and_not_the_count()
    {
        var ledger = new RequestLedger(new StoppedClock());
        ledger.Record("GET", "/", [], default);
        ledger.Clear();
        Assert.Empty(ledger.Requests);
        Assert.Equal(2, ledger.Record("GET", "/", [], default).Number);
    }

    [Fact]
    public void Many_threads_lose_nothing()
    {
        var ledger = new RequestLedger(new StoppedClock(), capacity: 10_000);
        Parallel.For(0, 4000, i =>
        {
            ledger.Record("GET", "/", [], default);
            if (i % 50 == 0) _ = ledger.Requests.Count;
        });
        Assert.Equal(Enumerable.Range(1, 4000).Select(number => (long)number), ledger.Requests.Select(request => request.Number));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => s_noon;
    }
}
