using System.Buffers;

namespace OpenRouter.Tests.Downloads;

/// <summary>Whether buffers come from the pool that all share, and stay out of it while they are used.</summary>
internal static class PooledBuffers
{
    /// <summary>Fails when the pool hands out an array that is still in use.</summary>
    public static void AssertKept(byte[] used)
    {
        var rented = Enumerable.Range(0, 8).Select(_ => ArrayPool<byte>.Shared.Rent(used.Length)).ToList();
        Assert.DoesNotContain(rented, array => ReferenceEquals(array, used));
        rented.ForEach(static array => ArrayPool<byte>.Shared.Return(array));
    }

    /// <summary>Fails when something that needs a buffer of a size allocates it more often than every other time.</summary>
    public static void AssertReused(int size, Action use)
    {
        const int Times = 200;
        use();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++) use();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Times / 2 * size);
    }
}
