using System.Net;
using System.Text.Json;
using OpenRouter;
using OpenRouter.Emulator;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>A run is begun once, goes on by itself, and is followed by whoever looks.</summary>
public sealed class RunTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Previews_come_in_order_before_their_picture()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var id = await playground.BeginAsync(("model", BundledModels.Streaming), ("p.n", "2"));
        var seen = new List<string>();
        await foreach (var item in playground.FollowAsync(id))
            seen.Add(item.EventType + " " + JsonElement.Parse(item.Data).GetProperty("file").GetString());
        Assert.Equal(
            [
                "preview 1-1-preview-1.png", "preview 1-1-preview-2.png", "picture 1-1.png",
                "preview 1-2-preview-1.png", "preview 1-2-preview-2.png", "picture 1-2.png", "ended ", "done ",
            ],
            seen);
        Assert.StartsWith("\u0089PNG", System.Text.Encoding.Latin1.GetString(await BytesAsync(playground, $"/runs/{id}/1-2.png")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_cut_off_goes_on_where_it_was()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var id = await playground.BeginAsync(("model", BundledModels.Streaming));
        string? last = null;
        await foreach (var item in playground.FollowAsync(id))
        {
            last = item.EventId;
            if (item.EventType == "preview") break;
        }

        var rest = new List<string>();
        await foreach (var item in playground.FollowAsync(id, last)) rest.Add(item.EventType);
        Assert.Equal(["preview", "picture", "ended", "done"], rest);
        Assert.Single(Paid(playground));
    }

    [Fact]
    public async Task Twice_the_same_id_is_one_run_and_paid_once()
    {
        await using var playground = await RunningPlayground.StartAsync();
        (string, string)[] fields = [("id", RunningPlayground.NewId()), ("model", BundledModels.Priced), ("prompt", "a fox")];
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => playground.PostAsync("/runs", fields)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await playground.WaitForEndAsync(fields[0].Item2);

        Assert.Single(Paid(playground));
    }

    [Fact]
    public async Task The_id_of_another_form_is_refused()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var id = await playground.MakeAsync(("model", BundledModels.Priced));
        using var answer = await playground.PostAsync("/runs", ("id", id), ("model", BundledModels.Priced), ("prompt", "another fox"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Single(Paid(playground));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc")]
    [InlineData("not-an-id")]
    public async Task A_run_without_a_proper_id_is_refused(string id)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.PostAsync("/runs", ("id", id), ("model", BundledModels.Priced), ("prompt", "a fox"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Paid(playground));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_at_once()
    {
        await using var playground = await RunningPlayground.StartAsync(pace: s_long);
        var id = await playground.BeginAsync(("model", BundledModels.Priced), ("also", BundledModels.Streaming));
        using var cancelled = await playground.SendAsync(HttpMethod.Delete, "/runs/" + id);
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        await playground.WaitForEndAsync(id);

        var card = await playground.GetAsync("/runs/" + id);
        Assert.Equal(2, card.Split("data-state=\"Cancelled\"").Length - 1);
        Assert.DoesNotContain("data-cancel", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_side_by_side_get_one_prompt_and_seed_each_as_it_takes_them()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await playground.MakeAsync(
            ("model", BundledModels.Priced), ("p.seed", "7"), ("p.resolution", "1K"),
            ("also", ImageModels.Qwen.QwenImage3), ("also", BundledModels.WithFormats), ("also", BundledModels.Streaming));
        var sent = Paid(playground).Select(request => JsonElement.Parse(request.BodyText)).ToDictionary(json => json.GetProperty("model").GetString()!);
        Assert.Equal(4, sent.Count);
        Assert.All(sent.Values, json => Assert.Equal("a fox", json.GetProperty("prompt").GetString()));
        Assert.Equal([7, 7], new[] { BundledModels.Priced, ImageModels.Qwen.QwenImage3 }.Select(model => sent[model].GetProperty("seed").GetInt32()));
        Assert.False(sent[BundledModels.Streaming].TryGetProperty("seed", out _));
        Assert.False(sent[BundledModels.Streaming].TryGetProperty("resolution", out _));
    }

    [Fact]
    public async Task The_bill_stands_beside_the_estimate()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var id = await playground.MakeAsync(("model", BundledModels.Priced), ("p.n", "2"));
        Assert.Contains("$0.10, as estimated", await playground.GetAsync("/runs/" + id), StringComparison.Ordinal);
        Assert.Contains("$0.10", await playground.GetAsync("/money"), StringComparison.Ordinal);
    }

    public static TheoryData<int, string, string> Failures() => new()
    {
        { 400, "The service refused the request", "Change the parameter" },
        { 401, "The key was refused", "OPENROUTER_API_KEY" },
        { 402, "Not enough credit", "Add credit" },
        { 403, "Not allowed", "another model" },
        { 404, "The model is not there", "choose another one" },
        { 413, "Too much was sent", "fewer or smaller" },
        { 429, "Too many requests", "Run again in 86400 seconds" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_says_what_to_do(int status, string title, string advice)
    {
        await using var playground = await RunningPlayground.StartAsync();
        playground.Server.Emulator!.Fail(100, new EmulatorFault { Status = status, RetryAfter = status == 429 ? TimeSpan.FromDays(1) : null });
        var id = await playground.MakeAsync(("model", BundledModels.Priced));
        var card = await playground.GetAsync("/runs/" + id);
        Assert.Contains(title, card, StringComparison.Ordinal);
        Assert.Contains(advice, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_that_came_before_a_stream_broke_are_kept()
    {
        await using var playground = await RunningPlayground.StartAsync();
        playground.Server.Emulator!.Fail(1, new EmulatorFault { StreamErrorAfter = 4 });
        var id = await playground.MakeAsync(("model", BundledModels.Streaming), ("p.n", "2"));
        var card = await playground.GetAsync("/runs/" + id);
        Assert.Contains("data-state=\"Failed\"", card, StringComparison.Ordinal);
        Assert.Contains("may be billed", card, StringComparison.Ordinal);
        Assert.Contains($"/runs/{id}/1-1.png", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_came_without_its_bytes_costs_no_other()
    {
        await using var playground = await RunningPlayground.StartAsync();
        playground.Server.Emulator!.Fail(1, new EmulatorFault { EmptySlots = 1 });
        var id = await playground.MakeAsync(("model", BundledModels.Priced), ("p.n", "2"));
        var card = await playground.GetAsync("/runs/" + id);
        Assert.Contains("data-state=\"Done\"", card, StringComparison.Ordinal);
        Assert.Contains("1 of 2 pictures came", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_where_the_disk_does_not_take_the_run()
    {
        await using var playground = await RunningPlayground.StartAsync();
        Blocked(Path.Combine(playground.Server.Folder, "runs"));
        using var answer = await playground.PostAsync("/runs", ("id", RunningPlayground.NewId()), ("model", BundledModels.Priced), ("prompt", "a fox"));
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Contains("nothing was sent", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Paid(playground));
    }

    [Fact]
    public async Task A_disk_that_fails_during_a_run_is_said_on_the_page_and_the_cost_counts()
    {
        await using var playground = await RunningPlayground.StartAsync();
        playground.Server.Emulator!.Fail(1, new EmulatorFault { Latency = TimeSpan.FromMilliseconds(300) });
        var id = await playground.BeginAsync(("model", BundledModels.Priced));
        Blocked(Path.Combine(playground.Server.Folder, "runs"));
        await playground.WaitForEndAsync(id);

        Assert.Contains("The disk does not take it", await playground.GetAsync("/runs/" + id), StringComparison.Ordinal);
        Assert.Contains("$0.05", await playground.GetAsync("/money"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task Without_a_prompt_nothing_is_sent(string prompt)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.PostAsync("/runs", ("id", RunningPlayground.NewId()), ("model", BundledModels.Priced), ("prompt", prompt));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Paid(playground));
    }

    [Theory]
    [InlineData("p.n", "many", "Pictures: 'many' is no whole number")]
    [InlineData("p.seed", "1.5", "Seed: '1.5' is no whole number")]
    [InlineData("p.model", "another", "field of its own")]
    public async Task What_cannot_be_read_is_not_left_out_silently(string name, string value, string message)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.PostAsync(
            "/runs", ("id", RunningPlayground.NewId()), ("model", BundledModels.Priced), ("prompt", "a fox"), (name, value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Paid(playground));
    }

    [Fact]
    public async Task A_model_that_disappears_before_the_run_is_not_sent()
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.PostAsync("/runs", ("id", RunningPlayground.NewId()), ("model", "nobody/gone"), ("prompt", "a fox"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(Paid(playground));
    }

    private static IReadOnlyList<ReceivedRequest> Paid(RunningPlayground playground) =>
        [.. playground.Server.Emulator!.Ledger.Requests.Where(request => request.Method == "POST")];

    private static async Task<byte[]> BytesAsync(RunningPlayground playground, string path)
    {
        using var answer = await playground.GetAnswerAsync(path);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    // A file in the place of the folder: nothing can be written below it, whoever runs the test.
    private static void Blocked(string folder)
    {
        Directory.Delete(folder, recursive: true);
        File.WriteAllText(folder, "");
    }
}
