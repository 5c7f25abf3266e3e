namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>One way to make a call.</summary>
/// <param name="Name">Who makes it.</param>
/// <param name="Call">Makes it, and returns the microseconds to its first event; 0 when it has none.</param>
internal sealed record Contestant(string Name, Func<Task<double>> Call)
{
    /// <summary>A call without events.</summary>
    public static Contestant Whole(string name, Func<Task> call) => new(name, async () =>
    {
        await call();
        return 0;
    });

    /// <summary>A call with events.</summary>
    public static Contestant Stream<T>(string name, Func<IAsyncEnumerable<T>> call) => new(name, async () =>
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var first = 0.0;
        await foreach (var item in call())
        {
            if (first == 0) first = watch.Elapsed.TotalMicroseconds;
        }

        return first;
    });
}
