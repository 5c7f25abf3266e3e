using System.Diagnostics;
using System.Globalization;
using OpenRouter;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>How long a cancelled call takes to end, against a service that never answers.</summary>
internal static class CancellationLatency
{
    private const int Calls = 300;

    public static void Print()
    {
        var times = MeasureAsync().GetAwaiter().GetResult();
        times.Sort();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"cancelling a call: median {times[Calls / 2]:f2} ms, p99 {times[Calls * 99 / 100]:f2} ms (goal 50)"));
    }

    private static async Task<List<double>> MeasureAsync()
    {
        await using var server = new AnswerServer(null);
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "key", BaseAddress = server.Address });
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
