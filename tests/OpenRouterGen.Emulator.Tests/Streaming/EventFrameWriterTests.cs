using System.Text;
using OpenRouter.Emulator.Streaming;

namespace OpenRouter.Emulator.Tests.Streaming;

public sealed class EventFrameWriterTests
{
    [Fact]
    public async Task A_stream_has_the_bytes_of_the_documents()
    {
        var stream = new FlushCounter();
        var writer = new EventFrameWriter(stream);
        await writer.WriteProcessingAsync(default);
        await writer.WriteDataAsync("{\"type\":\"x\"}"u8.ToArray(), default);
        await writer.WriteDoneAsync(default);
        Assert.Equal(": OPENROUTER PROCESSING\n\ndata: {\"type\":\"x\"}\n\ndata: [DONE]\n\n", stream.Text);
    }

    [Fact]
    public async Task Each_frame_is_one_write_and_one_flush()
    {
        var stream = new FlushCounter();
        var writer = new EventFrameWriter(stream);
        await writer.WriteDataAsync("{}"u8.ToArray(), default);
        await writer.WriteProcessingAsync(default);
        Assert.Equal((2, 2), (stream.Writes, stream.Flushes));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Json_of_several_lines_becomes_several_data_lines(string lineEnd)
    {
        var stream = new FlushCounter();
        await new EventFrameWriter(stream, lineEnd).WriteDataAsync("{\n\"a\":\r\n1\r}"u8.ToArray(), default);
        Assert.Equal("data: {|data: \"a\":|data: 1|data: }||", stream.Text.Replace(lineEnd, "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_write_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new EventFrameWriter(new FlushCounter()).WriteDoneAsync(cancelled.Token));
    }

    private sealed class FlushCounter : MemoryStream
    {
        public int Writes { get; private set; }

        public int Flushes { get; private set; }

        public string Text => Encoding.UTF8.GetString(ToArray());

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flushes++;
            return base.FlushAsync(cancellationToken);
        }
    }
}
