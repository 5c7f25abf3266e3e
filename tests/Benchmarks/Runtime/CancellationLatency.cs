using System.Diagnostics;
using OpenRouter;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>How long a cancelled call takes to end, against a service that never answers.</summary>
internal static class CancellationLatency
{
    private const int Calls = 300;

    public static async Task PrintAsync(GoalTable table)
    {
        var times = await MeasureAsync();
        times.Sort();
        table.Figure("cancelling a call, 99th of a hundred", times[Calls * 99 / 100], 50, "ms");
    }

    private static async Task<List<double>> MeasureAsync()
    {
        using var server = new ServerProcess();
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "key", BaseAddress = server.Address(ServerPaths.Never) });
        var times = new List<double>();
        for (var i = 0; i < Calls; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var call = client.Images.GenerateAsync(Inputs.Request, cancellationToken: cancellation.Token);
            await Task.Delay(2);
            var watch = Stopwatch.StartNew();
            cancellation.Cancel();
            try
            {
                await call;
            }
            catch (OperationCanceledException)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return times;
    }
}
