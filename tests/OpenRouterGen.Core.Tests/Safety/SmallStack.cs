using System.Diagnostics;

namespace OpenRouterGen.Core.Tests.Safety;

/// <summary>
/// A thread with the stack of a small host. What recurses too deep there ends the process of the tests, as it would end the compiler; what
/// does not end at all is given up.
/// </summary>
internal static class SmallStack
{
    private const int Bytes = 256 * 1024;

    // The promise is two seconds. A machine that does much else at once may need more, and a figure is printed.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <returns>The milliseconds it took.</returns>
    public static double Run(Action action)
    {
        Exception? failure = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() => failure = Record.Exception(action), Bytes) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(s_patience), "it does not end");
        Assert.Null(failure);
        return watch.Elapsed.TotalMilliseconds;
    }
}
