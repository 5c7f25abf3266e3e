using System.Globalization;
using System.Text;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The memory of a process that sends a picture to a stream, beside one that only drains the same body.</summary>
internal static class DownloadMemory
{
    public static void Print(GoalTable table)
    {
        foreach (var megabytes in new[] { 50, 500 })
        {
            var ours = Measure("extract", megabytes);
            var drain = Measure("drain", megabytes);
            var name = string.Create(CultureInfo.InvariantCulture, $"{megabytes} MB to a stream, memory");
            table.Figure(name, (ours - drain) / 1024.0 / 1024, 4, "MB over a drain");
        }
    }

    public static int Run(string what, int megabytes)
    {
        using var body = new LongBody(megabytes * 1024L * 1024);
        if (what == "extract") StreamCases.Extract(body);
        else Drain(body);
        Console.WriteLine(System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64);
        return 0;
    }

    // With the message that every call has, so that only the reading differs.
    private static void Drain(Stream body)
    {
        using var message = new HttpResponseMessage { Content = new StreamContent(body) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        message.Content.ReadAsStream().CopyTo(Stream.Null);
    }

    private static long Measure(string what, int megabytes) => (long)Measured.Median(Enumerable.Range(0, 3).Select(_ =>
    {
        var (output, _, _) =
            ChildProcess.RunDotNet([typeof(DownloadMemory).Assembly.Location, "download-memory", what, megabytes.ToString(CultureInfo.InvariantCulture)]);
        return double.Parse(output, CultureInfo.InvariantCulture);
    }));

    /// <summary>A body with a picture that is made while it is read.</summary>
    private sealed class LongBody(long length) : Stream
    {
        private static readonly byte[] s_head = Encoding.ASCII.GetBytes("{\"created\":1,\"data\":[{\"b64_json\":\"");
        private static readonly byte[] s_tail = Encoding.ASCII.GetBytes("\"}]}");
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var text = length / 4 * 4;
            var (part, start) = _at < s_head.Length ? (s_head, 0L) : _at < s_head.Length + text ? (null, 0L) : (s_tail, s_head.Length + text);
            var count = part is null ? (int)Math.Min(buffer.Length, s_head.Length + text - _at) : Math.Min(buffer.Length, part.Length - (int)(_at - start));
            if (part is null) buffer[..count].Fill((byte)'A');
            else part.AsSpan((int)(_at - start), count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
