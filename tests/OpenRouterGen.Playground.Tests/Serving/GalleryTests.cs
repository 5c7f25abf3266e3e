using System.Net;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>What was made is found again.</summary>
public sealed class GalleryTests
{
    [Fact]
    public async Task Pictures_are_found_after_a_restart_newest_first()
    {
        string folder, older, newer;
        await using (var first = await RunningPlayground.StartAsync())
        {
            folder = first.Server.Folder;
            older = await first.MakeAsync(("model", BundledModels.Priced));
            newer = await first.MakeAsync(("model", BundledModels.WithOptions), ("p.n", "2"));
        }

        await using var second = await RunningPlayground.StartAsync(folder);
        var gallery = await second.GetAsync("/gallery");
        string[] files = [$"/runs/{newer}/1-1.svg", $"/runs/{newer}/1-2.svg", $"/runs/{older}/1-1.png"];
        Assert.Equal(files.Order(Comparer<string>.Create((a, b) => At(gallery, a) - At(gallery, b))), files);
        foreach (var file in files)
        {
            using var answer = await second.GetAnswerAsync(file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_run_that_was_under_way_has_an_outcome_that_nobody_knows_and_is_not_sent_again()
    {
        string folder, id;
        await using (var first = await RunningPlayground.StartAsync(pace: TimeSpan.FromMinutes(5)))
        {
            folder = first.Server.Folder;
            id = await first.BeginAsync(("model", BundledModels.Streaming));
        }

        await using var second = await RunningPlayground.StartAsync(folder);
        Assert.Contains("Outcome unknown", await second.GetAsync("/gallery"), StringComparison.Ordinal);
        var events = new List<string>();
        await foreach (var item in second.FollowAsync(id, "an-earlier-start-3")) events.Add(item.EventType);
        Assert.Equal(["ended", "done"], events);
        using var repeated = await second.PostAsync("/runs", ("id", id), ("model", BundledModels.Streaming), ("prompt", "a fox"));
        Assert.Equal(id, await RunningPlayground.SucceededAsync(repeated));
        Assert.DoesNotContain(second.Server.Emulator!.Ledger.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_costs_no_other()
    {
        string folder, id;
        await using (var first = await RunningPlayground.StartAsync())
        {
            folder = first.Server.Folder;
            id = await first.MakeAsync(("model", BundledModels.Priced));
        }

        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "runs", RunningPlayground.NewId())).FullName, "run.json"), "{ broken");
        Directory.CreateDirectory(Path.Combine(folder, "runs", RunningPlayground.NewId()));
        await using var second = await RunningPlayground.StartAsync(folder);
        Assert.Contains(id, await second.GetAsync("/gallery"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_made_again_with_the_same_form()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var id = await playground.MakeAsync(("model", BundledModels.Priced), ("p.seed", "5"));
        var again = RunningPlayground.NewId();
        using var answer = await playground.PostAsync($"/runs/{id}/again", ("id", again));
        Assert.Equal(again, await RunningPlayground.SucceededAsync(answer));
        await playground.WaitForEndAsync(again);

        var bodies = playground.Server.Emulator!.Ledger.Requests.Where(request => request.Method == "POST").Select(request => request.BodyText).ToList();
        Assert.Equal(2, bodies.Count);
        Assert.Single(bodies.Distinct());
    }

    private static int At(string gallery, string file)
    {
        var at = gallery.IndexOf($"href=\"{file}\"", StringComparison.Ordinal);
        Assert.True(at >= 0, file);
        return at;
    }
}
