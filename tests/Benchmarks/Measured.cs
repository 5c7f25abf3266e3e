using System.Diagnostics;

namespace OpenRouterGen.Benchmarks;

internal static class Measured
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>What all threads of this process have worked.</summary>
    public static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    /// <summary>Two actions in turn, so that a machine whose speed drifts slows both: the median milliseconds of each.</summary>
    /// <param name="first">One action.</param>
    /// <param name="second">The other.</param>
    /// <param name="warmUp">How often both run before they are measured.</param>
    /// <param name="runs">How often they are measured.</param>
    /// <param name="clock">What is measured; null for the time that passes.</param>
    public static (double First, double Second) Interleaved(Action first, Action second, int warmUp = 10, int runs = 15, Func<TimeSpan>? clock = null)
    {
        var firsts = new List<double>();
        var seconds = new List<double>();
        for (var i = -warmUp; i < runs; i++)
        {
            var one = Time(first, clock ?? Passed);
            var two = Time(second, clock ?? Passed);
            if (i < 0) continue;
            firsts.Add(one);
            seconds.Add(two);
        }

        return (Median(firsts), Median(seconds));
    }

    /// <summary>What an action measures once it has run often enough. A sequence of runs that skips the first of them never makes them.</summary>
    /// <param name="run">The action.</param>
    /// <param name="warmUp">How often it runs before it is measured.</param>
    /// <param name="runs">How often it is measured.</param>
    public static IReadOnlyList<T> Warmed<T>(Func<T> run, int warmUp, int runs)
    {
        for (var i = 0; i < warmUp; i++) run();
        return [.. Enumerable.Range(0, runs).Select(_ => run())];
    }

    /// <summary>What an action allocates on this thread when it is not the first time.</summary>
    public static double AllocatedKilobytes(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0;
    }

    private static TimeSpan Passed() => Stopwatch.GetElapsedTime(0);

    private static double Time(Action action, Func<TimeSpan> clock)
    {
        var start = clock();
        action();
        return (clock() - start).TotalMilliseconds;
    }
}
