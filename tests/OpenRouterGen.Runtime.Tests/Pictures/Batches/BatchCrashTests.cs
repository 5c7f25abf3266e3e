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
        var pictures = Directory.GetFiles(Pictures, "*.png").Select(static path => (Path.GetFileName(path), File.ReadAllBytes(path)));
        return new Moment(bytes, [.. pictures], Paid);
    }

    private sealed record Moment(byte[] Journal, IReadOnlyList<(string Name, byte[] Bytes)> Pictures, IReadOnlyDictionary<string, int> Paid);
}
