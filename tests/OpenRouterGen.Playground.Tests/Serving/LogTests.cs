using System.Net;
using OpenRouter.Emulator;
using OpenRouterGen.AddOns.Tests.Logging;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>What is logged at the lowest level, of every category, has nothing of a prompt, whatever becomes of a run.</summary>
public sealed class LogTests : IAsyncLifetime
{
    // One word, so that it reads the same in a form, a path and JSON.
    private const string Secret = "mulberryseventeen";

    private readonly LogSink _log = new();
    private RunningPlayground _playground = null!;

    private EmulatorServer Emulator => _playground.Server.Emulator!;

    public async Task InitializeAsync() => _playground = await RunningPlayground.StartAsync(log: _log);

    public async Task DisposeAsync() => await _playground.DisposeAsync();

    [Theory]
    [InlineData(BundledModels.Priced)]
    [InlineData(BundledModels.Streaming)]
    public async Task A_run_that_succeeds_and_what_is_shown_of_it(string model)
    {
        var id = await _playground.MakeAsync(("model", model), ("prompt", Secret));
        foreach (var path in new[] { "/", "/gallery", "/money", "/runs/" + id, $"/runs/{id}/1-1.png", $"/runs/{id}/1-1.png/view" })
            await _playground.GetAsync(path);
        await _playground.FormAsync(("model", model), ("prompt", Secret));
        using var again = await _playground.PostAsync($"/runs/{id}/again", ("id", RunningPlayground.NewId()));
        await _playground.WaitForEndAsync(await RunningPlayground.SucceededAsync(again));

        AssertKeepsSecret("/runs/" + id);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_run_that_fails(int status)
    {
        Emulator.Fail(100, new EmulatorFault { Status = status });
        var id = await _playground.MakeAsync(("model", BundledModels.Priced), ("prompt", Secret));
        Assert.Contains("data-state=\"Failed\"", await _playground.GetAsync("/runs/" + id), StringComparison.Ordinal);
        AssertKeepsSecret("/runs/" + id);
    }

    [Fact]
    public async Task A_run_whose_stream_breaks()
    {
        Emulator.Fail(1, new EmulatorFault { StreamErrorAfter = 2 });
        var id = await _playground.MakeAsync(("model", BundledModels.Streaming), ("prompt", Secret));
        Assert.Contains("data-state=\"Failed\"", await _playground.GetAsync("/runs/" + id), StringComparison.Ordinal);
        AssertKeepsSecret("/runs/" + id);
    }

    [Fact]
    public async Task A_run_that_is_cancelled()
    {
        Emulator.Fail(1, new EmulatorFault { Latency = TimeSpan.FromMinutes(5) });
        var id = await _playground.BeginAsync(("model", BundledModels.Priced), ("prompt", Secret));
        using var cancelled = await _playground.SendAsync(HttpMethod.Delete, "/runs/" + id);
        await _playground.WaitForEndAsync(id);

        Assert.Contains("data-state=\"Cancelled\"", await _playground.GetAsync("/runs/" + id), StringComparison.Ordinal);
        AssertKeepsSecret("/runs/" + id);
    }

    [Theory]
    [InlineData("id", Secret, HttpStatusCode.BadRequest)]
    [InlineData("p.n", Secret, HttpStatusCode.BadRequest)]
    [InlineData("model", Secret, HttpStatusCode.NotFound)]
    [InlineData("reference", "file:///" + Secret, HttpStatusCode.BadRequest)]
    public async Task A_run_that_is_refused(string field, string value, HttpStatusCode status)
    {
        var fields = new Dictionary<string, string>
        {
            ["id"] = RunningPlayground.NewId(),
            ["model"] = BundledModels.Priced,
            ["prompt"] = Secret,
            [field] = value,
        };
        using var answer = await _playground.PostAsync("/runs", [.. fields.Select(one => (one.Key, one.Value))]);
        Assert.Equal(status, answer.StatusCode);
        AssertKeepsSecret("/runs");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded; charset=nothing")]
    public async Task A_body_that_is_no_form(string type)
    {
        using var body = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: {Secret}\r\n\r\n{Secret}"));
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await _playground.SendAsync(HttpMethod.Post, "/runs", body);
        Assert.False(answer.IsSuccessStatusCode);
        AssertKeepsSecret("/runs");
    }

    [Fact]
    public async Task A_request_of_another_page()
    {
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("prompt", Secret)]);
        using var answer = await _playground.SendAsync(HttpMethod.Post, "/runs", body, "https://evil.example", _playground.Session);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        AssertKeepsSecret("/runs");
    }

    private void AssertKeepsSecret(string path)
    {
        // The server logs the requests themselves: what is kept is all that there is.
        Assert.Contains(path, _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, _log.Text, StringComparison.OrdinalIgnoreCase);
    }
}
