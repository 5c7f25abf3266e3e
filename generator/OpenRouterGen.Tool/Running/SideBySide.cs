namespace OpenRouterGen.Tool.Running;

/// <summary>Work on many things in shares, each on a thread of its own where the machine has more than one processor.</summary>
internal static class SideBySide
{
    // Fewer are done before another thread has begun.
    private const int Fewest = 100;

    // What is emitted and written by more waits for the memory and the disk.
    private const int MostShares = 4;

    /// <summary>Does all shares and waits for them, also when one fails.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="work">Does one of so many shares: the thing that has its number, and each that stands a multiple of their count behind it.</param>
    /// <exception cref="Exception">What the first share that failed threw.</exception>
    public static void Run(int count, Action<int, int> work)
    {
        var shares = count < Fewest ? 1 : Math.Min(Environment.ProcessorCount, MostShares);
        var tasks = new Task[shares];
        for (var i = 0; i < shares; i++)
        {
            var share = i;
            tasks[i] = new Task(() => work(share, shares));
        }

        for (var i = 1; i < shares; i++)
        {
            tasks[i].Start(TaskScheduler.Default);
        }

        tasks[0].RunSynchronously(TaskScheduler.Default);
        Task.WhenAll(tasks).GetAwaiter().GetResult();
    }
}
