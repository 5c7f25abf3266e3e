using System.Diagnostics;

namespace OpenRouterGen.Benchmarks;

internal static class Measured
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Two actions in turn, so that a machine whose speed drifts slows both: the median milliseconds of each.</summary>
    public static (double First, double Second) Interleaved(Action first, Action second, int warmUp = 10, int runs = 15)
    {
        var firsts = new List<double>();
        var seconds = new List<double>();
        for (var i = -warmUp; i < runs; i++)
        {
            var one = Time(first);
            var two = Time(second);
            if (i < 0) continue;
            firsts.Add(one);
            seconds.Add(two);
        }

        return (Median(firsts), Median(seconds));
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }
}
