using System.Diagnostics;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>What a call costs this process: the medians of several runs.</summary>
/// <param name="Wall">Microseconds until it was over.</param>
/// <param name="Cpu">Microseconds of processor time of all threads.</param>
/// <param name="First">Microseconds until its first event.</param>
/// <param name="Bytes">Bytes that were allocated.</param>
/// <param name="Connections">Connections for <see cref="Calls"/> calls.</param>
internal sealed record CallCost(double Wall, double Cpu, double First, double Bytes, int Connections)
{
    /// <summary>How many calls warm a contestant up, while its connections are counted.</summary>
    public const int Calls = 1000;

    private const int Runs = 15;

    /// <summary>Measures them in turn, so that a machine whose speed drifts slows all.</summary>
    public static async Task<IReadOnlyList<CallCost>> MeasureAsync(ServerProcess server, IReadOnlyList<Contestant> contestants, int callsPerRun)
    {
        var connections = new List<int>();
        foreach (var contestant in contestants) connections.Add(await CountAsync(server, contestant, callsPerRun));
        await WarmAsync(contestants);
        var runs = contestants.Select(static _ => new List<CallCost>()).ToList();
        for (var run = 0; run < Runs; run++)
        {
            for (var i = 0; i < contestants.Count; i++) runs[i].Add(await RunAsync(contestants[i], callsPerRun));
        }

        return [.. runs.Select((costs, i) => Median(costs) with { Connections = connections[i] })];
    }

    private static async Task<int> CountAsync(ServerProcess server, Contestant contestant, int callsPerRun)
    {
        var before = await server.ConnectionsAsync();
        for (var i = 0; i < (callsPerRun < 100 ? 100 : Calls); i++) await contestant.Call();
        return await server.ConnectionsAsync() - before;
    }

    // Until the JIT has replaced its quick code: it waits for a tenth of a second without new methods, twice for each, and all of them share the platform's.
    private static async Task WarmAsync(IReadOnlyList<Contestant> contestants)
    {
        for (var round = 0; round < 8; round++)
        {
            foreach (var contestant in contestants)
            {
                var watch = Stopwatch.StartNew();
                while (watch.ElapsedMilliseconds < 150) await contestant.Call();
            }

            await Task.Delay(200);
        }
    }

    private static async Task<CallCost> RunAsync(Contestant contestant, int calls)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var first = 0.0;
        for (var i = 0; i < calls; i++) first += await contestant.Call();
        var wall = watch.Elapsed.TotalMicroseconds;
        return new CallCost(
            wall / calls,
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / calls,
            first / calls,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)calls,
            0);
    }

    private static CallCost Median(List<CallCost> costs) => new(
        Measured.Median(costs.Select(static cost => cost.Wall)),
        Measured.Median(costs.Select(static cost => cost.Cpu)),
        Measured.Median(costs.Select(static cost => cost.First)),
        Measured.Median(costs.Select(static cost => cost.Bytes)),
        0);
}
