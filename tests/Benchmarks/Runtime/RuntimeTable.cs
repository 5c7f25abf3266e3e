using System.Globalization;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The quick mode: every case beside its baseline, as ratios in one run, in under two minutes.</summary>
internal static class RuntimeTable
{
    public static int Print()
    {
        Console.WriteLine($"{"case",-34}{"ours µs",10}{"baseline",10}{"ratio",7}{"goal",6}  {"ours B",10}{"baseline",10}  baseline is");
        foreach (var item in RuntimeCase.All)
        {
            Warm(item.Ours);
            Warm(item.Baseline);
            var repeats = Repeats(item.Baseline);
            var (ours, baseline) = Measured.Interleaved(() => Repeat(item.Ours, repeats), () => Repeat(item.Baseline, repeats), warmUp: 8, runs: 15);
            Row(item.Name, ours * 1000 / repeats, baseline * 1000 / repeats, item.Goal, Bytes(item.Ours), Bytes(item.Baseline), item.BaselineName);
        }

        FirstParse();
        PostTable.Print();
        DownloadMemory.Print();
        CancellationLatency.Print();
        return 0;
    }

    public static void Row(string name, double ours, double baseline, double? goal, long bytes, long baselineBytes, string baselineName) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-34}{ours,10:f1}{baseline,10:f1}{ours / baseline,7:f2}{goal,6:f2}  {bytes,10}{baselineBytes,10}  {baselineName}"));

    private static void FirstParse()
    {
        var ours = ColdParse.Measure("ours");
        var theirs = ColdParse.Measure("theirs");
        Row("first parse in a new process", ours * 1000, theirs * 1000, 0.4, 0, 0, "System.Text.Json generator");
    }

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
