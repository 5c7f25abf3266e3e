using System.Diagnostics;
using System.Globalization;
using OpenRouter.Emitted;
using Xunit.Abstractions;

namespace OpenRouter.Emulator.Tests.Batches;

/// <summary>
/// Processes that are killed in the middle of a batch, which another one then finishes. <c>OPENROUTERGEN_KILLS</c> sets how many there are.
/// </summary>
public sealed class BatchKillTests(ITestOutputHelper output)
{
    private static readonly int s_kills =
        int.TryParse(Environment.GetEnvironmentVariable("OPENROUTERGEN_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 10;

    [Fact]
    public async Task A_batch_that_is_killed_pays_no_item_twice_and_loses_no_picture()
    {
        var random = new Random(20261130);
        var states = new SortedDictionary<ImageBatchState, int>();
        var unnamed = 0;
        await using var server = await EmulatorServer.StartAsync();
        using var client = new OpenRouterClient(server.ClientOptions);
        for (var kill = 0; kill < s_kills; kill++)
        {
            var (name, folder) = (string.Create(CultureInfo.InvariantCulture, $"batch {kill}"), Directory.CreateTempSubdirectory("batch-").FullName);
            try
            {
                await RunAndKillAsync(server, folder, name, lines: 1 + random.Next(BatchProcess.Items));
                var report = await ImageBatch.RunAsync(BatchProcess.ItemsOf(name), client.Images.TryGenerateAsync, BatchProcess.Options(client, folder));
                Check(server, report, name);
                foreach (var outcome in report.Outcomes) states[outcome.State] = states.GetValueOrDefault(outcome.State) + 1;
                unnamed += report.Outcomes.Count(static outcome => outcome is { State: ImageBatchState.Unknown, GenerationId: null });
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }

            server.Ledger.Clear();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{s_kills} kills: {string.Join(", ", states.Select(static state => $"{state.Value} {state.Key}"))}; {unnamed} before the head of an answer"));
        Assert.Contains(ImageBatchState.Saved, states.Keys);
    }

    private static void Check(EmulatorServer server, ImageBatchReport report, string name)
    {
        var paid = server.Requests<ImageGenerationRequest>().ToLookup(static one => one.Value.Prompt, static one => one.Received.Number);
        Assert.Null(report.Stopped);
        foreach (var (outcome, item) in report.Outcomes.Zip(BatchProcess.ItemsOf(name)))
        {
            var what = name + ", " + outcome;
            Assert.True(paid[item.Request.Prompt].Count() <= 1, what + " was paid twice");
            switch (outcome.State)
            {
                case ImageBatchState.Saved:
                    Assert.Equal(item.Request.ImageCount, outcome.Files.Count);
                    Assert.All(outcome.Files, static file => Assert.True(new FileInfo(file).Length > 0, file));
                    break;
                case ImageBatchState.Unknown or ImageBatchState.Unsaved:
                    // The emulator names a generation after its request.
                    if (outcome.GenerationId is not { } id) break;
                    Assert.Equal([id], paid[item.Request.Prompt].Select(static number => FormattableString.Invariant($"gen-emulator-{number}")));
                    Assert.Equal(0.05m * item.Request.ImageCount, outcome.Cost);
                    break;
                default:
                    Assert.Fail(what);
                    break;
            }
        }
    }

    private static async Task RunAndKillAsync(EmulatorServer server, string folder, string name, int lines)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(BatchProcess).Assembly.Location, server.BaseAddress.ToString(), folder, name])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        try
        {
            for (var line = 0; line < lines; line++)
            {
                if (await process.StandardOutput.ReadLineAsync() is null) break;
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
