using System.Collections.Concurrent;
using System.Text.Json;
using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Pictures;

/// <summary>
/// A batch whose process ends before and behind each write to its journal, with several items under way, and that is then started again: no item is paid twice,
/// and every picture that is paid is on disk or named as unknown.
/// </summary>
public sealed class BatchCrashTests : BatchFixture
{
    private static readonly string[] s_ids = [.. Enumerable.Range(0, 8).Select(static number => FormattableString.Invariant($"item{number}"))];

    [Fact]
    public async Task A_process_may_end_at_any_moment()
    {
        await using var server = new LoopbackServer(AnswerAsync);
        using var client = TestClient.To(server, static options => options.MaxRetries = 0);
        var moments = new ConcurrentQueue<Moment>();
        var report = await ImageBatch.RunAsync(Items(s_ids), client.Images.TryGenerateAsync, Options(options =>
        {
            options.Parallel = 3;
            options.Writing = (journal, _) => moments.Enqueue(Look(journal));
        }));
        Assert.Equal((8, 7), (report.Outcomes.Count, moments.Select(static moment => moment.Paid.Count).Max()));
        Assert.Equal(0.04m * report.Count(ImageBatchState.Saved), report.Spent);
        foreach (var moment in moments) await GoOnAsync(client, moment);
    }

    [Fact]
    public async Task A_client_that_sends_again_at_its_own_risk_does_not_in_a_batch()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 500, "X-Generation-Id: gen-x"));
        using var client = TestClient.To(server, static options => options.RetryUnknownOutcomes = true);
        var report = await ImageBatch.RunAsync(Items("a"), client.Images.TryGenerateAsync, Options());
        Assert.Equal((ImageBatchState.Unknown, "gen-x"), (report.Outcomes[0].State, report.Outcomes[0].GenerationId));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_sender_that_keeps_the_pictures_to_itself_ends_the_run_with_the_cost_of_one()
    {
        await using var server = new LoopbackServer(AnswerAsync);
        using var client = TestClient.To(server);
        var report = await ImageBatch.RunAsync(
            Items("a"),
            async (request, options, token) =>
            {
                var response = await client.Images.GenerateToAsync(request, new MemoryTarget().Target, options, token);
                return ApiResult.FromValue(response);
            },
            Options());
        Assert.Equal((ImageBatchState.Unknown, "gen-a", 0.04m), (report.Outcomes[0].State, report.Outcomes[0].GenerationId, report.Outcomes[0].Cost));
        Assert.Contains("no pictures", report.Stopped?.Message, StringComparison.Ordinal);
    }

    private async Task GoOnAsync(OpenRouterClient client, Moment moment)
    {
        using var folder = new TemporaryFolder();
        var options = new ImageBatchOptions(Path.Combine(folder.Path, "journal"), folder.Path) { Parallel = 2 };
        await File.WriteAllBytesAsync(options.Journal, moment.Journal);
        foreach (var (name, bytes) in moment.Pictures) await File.WriteAllBytesAsync(Path.Combine(folder.Path, name), bytes);
        var before = Paid;
        var report = await ImageBatch.RunAsync(Items(s_ids), client.Images.TryGenerateAsync, options);
        foreach (var outcome in report.Outcomes)
        {
            var paid = moment.Paid.GetValueOrDefault(outcome.Id) + Paid.GetValueOrDefault(outcome.Id) - before.GetValueOrDefault(outcome.Id);
            Assert.InRange(paid, 0, 1);
            if (outcome.State == ImageBatchState.Saved) Assert.All(outcome.Files, static file => Assert.True(File.Exists(file)));
            else Assert.True(outcome.State is ImageBatchState.Unknown or ImageBatchState.Unsaved or ImageBatchState.Refused, outcome.ToString());

            // What the head of an answer named is named for ever.
            var isNamed = System.Text.Encoding.UTF8.GetString(moment.Journal).Contains("\"gen-" + outcome.Id + "\"", StringComparison.Ordinal);
            if (isNamed) Assert.Equal("gen-" + outcome.Id, outcome.GenerationId);
        }
    }

    // Each sort of answer: a picture, one that is cut off behind its head, a failure that nobody knows the end of, and a refusal.
    private Task AnswerAsync(LoopbackExchange exchange)
    {
        var id = JsonDocument.Parse(exchange.Request.Text).RootElement.GetProperty("prompt").GetString()!;
        if (id == "item7") return exchange.JsonAsync("{}", 404);
        Note(id);
        var generation = "X-Generation-Id: gen-" + id;
        return id switch
        {
            "item5" => exchange.JsonAsync("{\"created\":1,", 200, generation),
            "item6" => exchange.JsonAsync("{}", 502, generation),
            _ => exchange.JsonAsync("""{"created":1,"data":[{"b64_json":"AAEC","media_type":"image/png"}],"usage":{"cost":0.04}}""", 200, generation),
        };
    }

    private Moment Look(FileStream journal)
    {
        var bytes = new byte[journal.Length];
        RandomAccess.Read(journal.SafeFileHandle, bytes, fileOffset: 0);
        var names = Files.Where(static name => name.EndsWith(".png", StringComparison.Ordinal));
        return new Moment(bytes, [.. names.Select(name => (name, File.ReadAllBytes(Path.Combine(Pictures, name))))], Paid);
    }

    private sealed record Moment(byte[] Journal, IReadOnlyList<(string Name, byte[] Bytes)> Pictures, IReadOnlyDictionary<string, int> Paid);
}
