using System.Diagnostics;

namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>Waits for what another thread or process does, and not for ever.</summary>
internal static class Patience
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <summary>Ends when something is so.</summary>
    /// <param name="isSo">Looks.</param>
    /// <param name="what">What is waited for, for who reads that it never came.</param>
    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        var waiting = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(waiting.Elapsed < s_limit, $"{what} was waited for in vain, for {s_limit.TotalSeconds} s.");
            await Task.Yield();
        }
    }
}
