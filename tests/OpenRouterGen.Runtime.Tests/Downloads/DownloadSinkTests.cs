using OpenRouter.Runtime;

namespace OpenRouter.Tests.Downloads;

/// <summary>One file of a target: what its stream is asked for, and that it is ended once.</summary>
public sealed class DownloadSinkTests
{
    private static readonly byte[] s_bytes = [1, 2, 3];

    [Fact]
    public async Task A_stream_is_not_asked_to_write_nothing()
    {
        var sink = new DownloadSink(new HostileStream("write", static () => new IOException("asked")));
        await sink.WriteAsync(ReadOnlyMemory<byte>.Empty, CancellationToken.None);
        await Assert.ThrowsAsync<OpenRouterDownloadException>(() => sink.WriteAsync(s_bytes, CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task A_stream_is_disposed_once_whatever_ends_it()
    {
        var finished = new EndingStream();
        var sink = new DownloadSink(finished);
        await sink.FinishAsync(CancellationToken.None);
        sink.Abort();
        Assert.Equal(1, finished.Ends);

        var given = new EndingStream();
        sink = new DownloadSink(given);
        sink.Abort();
        sink.Abort();
        Assert.Equal(1, given.Ends);
    }

    [Fact]
    public async Task A_stream_whose_step_still_runs_is_disposed_when_that_has_ended()
    {
        using var source = new CancellationTokenSource();
        var step = new TaskCompletionSource();
        var stream = new EndingStream { Step = step.Task };
        var sink = new DownloadSink(stream);
        Assert.False(sink.IsBusy);
        var writing = sink.WriteAsync(s_bytes, source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.True(sink.IsBusy);
        sink.Abort();
        Assert.Equal(0, stream.Ends);
        step.SetResult();
        await stream.Ended;
        Assert.Equal(1, stream.Ends);
    }

    /// <summary>Counts how often it is disposed, in either way.</summary>
    private sealed class EndingStream : MemoryStream
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Step { get; init; } = Task.CompletedTask;

        public int Ends { get; private set; }

        public Task Ended => _ended.Task;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => new(Step);

        protected override void Dispose(bool disposing)
        {
            Ends++;
            base.Dispose(disposing);
            _ended.TrySetResult();
        }
    }
}
