namespace OpenRouter.Tests.Faults;

/// <summary>A target of streams that does something at each step.</summary>
internal sealed class SteppingTarget
{
    private readonly Func<string, ValueTask> _at;

    public SteppingTarget(Func<string, ValueTask> at)
    {
        _at = at;
        Target = DownloadTarget.ToStreams(OpenAsync);
    }

    public DownloadTarget Target { get; }

    private async ValueTask<Stream?> OpenAsync(DownloadStart start, CancellationToken cancellationToken)
    {
        await _at("open").ConfigureAwait(false);
        return new SteppingStream(_at);
    }

    private sealed class SteppingStream(Func<string, ValueTask> at) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await at("write").ConfigureAwait(false);
            Write(buffer.Span);
        }

        public override async Task FlushAsync(CancellationToken cancellationToken) => await at("flush").ConfigureAwait(false);

        public override async ValueTask DisposeAsync() => await at("dispose").ConfigureAwait(false);
    }
}
