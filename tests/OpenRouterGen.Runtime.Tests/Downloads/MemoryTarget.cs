namespace OpenRouter.Tests.Downloads;

/// <summary>Keeps what a download wrote.</summary>
internal sealed class MemoryTarget
{
    private readonly List<MemoryStream> _streams = [];

    public MemoryTarget() => Target = DownloadTarget.ToStreams((start, _) =>
    {
        Starts.Add(start);
        var stream = new MemoryStream();
        _streams.Add(stream);
        return new ValueTask<Stream?>(stream);
    });

    public DownloadTarget Target { get; }

    public List<DownloadStart> Starts { get; } = [];

    public IReadOnlyList<byte[]> Files => [.. _streams.Select(static stream => stream.ToArray())];
}
