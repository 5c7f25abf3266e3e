using System.Collections.Concurrent;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Tests.Running;

public sealed class SideBySideTests
{
    private readonly ConcurrentBag<(int Share, int Shares, int Thread)> _done = [];

    private static int Most => Math.Min(Environment.ProcessorCount, 4);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public void Few_things_are_one_share_on_the_thread_that_asks(int count)
    {
        SideBySide.Run(count, Do);
        Assert.Equal([(0, 1, Environment.CurrentManagedThreadId)], _done);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Many_things_have_a_share_for_each_processor_but_no_more_than_four(int count)
    {
        SideBySide.Run(count, Do);
        Assert.Equal(Enumerable.Range(0, Most), _done.Select(one => one.Share).Order());
        Assert.All(_done, one => Assert.Equal(Most, one.Shares));
    }

    [Fact]
    public void What_the_first_share_that_failed_threw_comes_out_as_it_is_after_all_have_ended()
    {
        var thrown = Assert.Throws<IOException>(() => SideBySide.Run(1000, (share, shares) =>
        {
            Do(share, shares);
            throw new IOException(FormattableString.Invariant($"share {share}"));
        }));
        Assert.Equal("share 0", thrown.Message);
        Assert.Equal(Most, _done.Count);
    }

    [Fact]
    public void A_cancelled_share_is_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SideBySide.Run(1000, (_, _) => source.Token.ThrowIfCancellationRequested()));
    }

    private void Do(int share, int shares) => _done.Add((share, shares, Environment.CurrentManagedThreadId));
}
