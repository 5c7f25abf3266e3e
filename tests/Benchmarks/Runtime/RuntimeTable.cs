using System.Globalization;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The quick mode: every case beside its baseline, as ratios in one run, with its goal.</summary>
internal static class RuntimeTable
{
    public static int Print()
    {
        var table = new GoalTable();
        GoalTable.Head();
        foreach (var item in RuntimeCase.All) Print(table, item);
        FirstParse(table);
        CallTable.PrintAsync(table).GetAwaiter().GetResult();
        DownloadMemory.Print(table);
        CancellationLatency.PrintAsync(table).GetAwaiter().GetResult();
        return table.Result();
    }

    private static void Print(GoalTable table, RuntimeCase item)
    {
        Warm(item.Ours);
        Warm(item.Baseline);
        var repeats = Repeats(item.Baseline);
        var (ours, baseline) = Measured.Interleaved(() => Repeat(item.Ours, repeats), () => Repeat(item.Baseline, repeats), warmUp: 8, runs: 15);
        table.Ratio(item.Name + ", µs", ours * 1000 / repeats, baseline * 1000 / repeats, item.Goal, item.BaselineName);
        if (item.MostBytes is null) return;
        var theirs = string.Create(CultureInfo.InvariantCulture, $"bytes; baseline {Bytes(item.Baseline)}");
        table.Figure(item.Name + ", allocated", Bytes(item.Ours), item.MostBytes, theirs);
    }

    private static void FirstParse(GoalTable table) =>
        table.Ratio("first parse in a new process, ms", ColdParse.Measure("ours"), ColdParse.Measure("theirs"), 0.4, "System.Text.Json generator");

    // Until the JIT has replaced its quick code: it waits for a tenth of a second without new methods.
    private static void Warm(Action action)
    {
        for (var round = 0; round < 3; round++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            while (watch.ElapsedMilliseconds < 250) action();
            Thread.Sleep(200);
        }
    }

    private static int Repeats(Action action)
    {
        action();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        action();
        return (int)Math.Clamp(10 / Math.Max(0.0005, watch.Elapsed.TotalMilliseconds), 1, 20_000);
    }

    private static void Repeat(Action action, int times)
    {
        for (var i = 0; i < times; i++) action();
    }

    private static long Bytes(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 10;
    }
}
