using System.Net;
using OpenRouter;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>Only the playground's own page does things, and only on this machine.</summary>
public sealed class GuardTests
{
    public static TheoryData<string, string> Doing() => new()
    {
        { "POST", "/runs" }, { "POST", "/form" }, { "POST", "/money" }, { "POST", "/references" }, { "POST", "/references/of/x/1-1.png" },
        { "POST", "/runs/x/again" }, { "DELETE", "/runs/x" },
    };

    [Theory]
    [MemberData(nameof(Doing))]
    public async Task A_request_of_another_page_is_refused(string method, string path)
    {
        await using var playground = await RunningPlayground.StartAsync();
        var own = playground.Address.GetLeftPart(UriPartial.Authority);
        (string?, string?)[] others = [("https://evil.example", playground.Session), (null, playground.Session), (own, null), ("null", playground.Session)];
        foreach (var (origin, session) in others)
        {
            using var answer = await playground.SendAsync(new HttpMethod(method), path, null, origin, session);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(playground.Server.Folder, "runs")));
        Assert.DoesNotContain(playground.Server.Emulator!.Ledger.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_page_of_an_earlier_start_is_asked_to_reload()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var own = playground.Address.GetLeftPart(UriPartial.Authority);
        using var answer = await playground.SendAsync(HttpMethod.Post, "/runs", null, own, "0123456789abcdef0123456789abcdef");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("reload the page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task Another_name_for_this_machine_does_not_lead_to_the_page(string host, HttpStatusCode status)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, playground.Address) { Headers = { Host = host } };
        using var answer = await http.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Every_answer_keeps_other_hosts_out_of_the_page()
    {
        await using var playground = await RunningPlayground.StartAsync();
        foreach (var path in new[] { "/", "/playground.js", "/playground.css", "/icon.svg", "/gallery", "/nowhere" })
        {
            using var answer = await playground.GetAnswerAsync(path);
            Assert.StartsWith("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused()
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var large = await playground.PostAsync(
            "/runs", ("id", RunningPlayground.NewId()), ("model", BundledModels.Priced), ("prompt", new string('x', 40_000)));
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
        using var many = await playground.PostAsync("/runs",
            [("id", RunningPlayground.NewId()), ("prompt", "a fox"), .. ImageModels.Snapshot.Entries.Select(entry => ("also", entry.Id))]);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
    }
}
