using System.Runtime.InteropServices;
using System.Text;
using OpenRouter.Runtime;
using OpenRouter.Tests.Downloads;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Streaming;

/// <summary>Readers of streams at their limits: how much they hold, how much they ask for, and which names they keep.</summary>
public sealed class FrameReaderTests
{
    private readonly List<int> _asked = [];

    [Theory]
    [InlineData("data: 0123456789", 16)]
    [InlineData("0123456789", 10)]
    [InlineData("data: 0123\ndata: 56", 13)]
    [InlineData("data: 0123\ndata: 56\n: com", 13)]
    [InlineData("data: 0123\ndata: 56\n: c\n: comment", 17)]
    public async Task An_event_may_be_as_long_as_the_limit_and_not_longer(string begun, int held)
    {
        Assert.True(await ReadAsync(limit => new EventStreamReader(Read(begun, "\n\n"), limit), held) is not null);
        var thrown =
            await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(limit => new EventStreamReader(Read(begun, "\n\n"), limit), held - 1));
        Assert.Equal("An event of the stream is longer than the limit.", thrown.Message);
    }

    [Theory]
    [InlineData(false, "0123456789", 10)]
    [InlineData(false, "1\n23\n0123456789", 10)]
    [InlineData(true, "\u001E123456789", 10)]
    public async Task A_line_may_be_as_long_as_the_limit_and_not_longer(bool isSequence, string begun, int held)
    {
        Assert.NotEmpty(await ReadAsync(limit => new JsonLineReader(Read(begun, "\n"), limit, isSequence), held));
        var thrown =
            await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(limit => new JsonLineReader(Read(begun, "\n"), limit, isSequence), held - 1));
        Assert.Equal("A line of the stream is longer than the limit.", thrown.Message);
    }

    [Fact]
    public async Task No_read_of_events_asks_for_more_than_stays_in_the_processors_cache()
    {
        var large = new string('x', 1_000_000);
        Assert.Equal([large], await ReadAsync(limit => new EventStreamReader(Read("data: " + large, "\n\n"), limit), int.MaxValue));
        Assert.Equal(64 * 1024, _asked.Max());
        Assert.True(_asked.Min() > 0);
    }

    [Fact]
    public async Task Every_read_of_lines_has_room_for_four_kilobytes_at_least()
    {
        var texts = Enumerable.Range(1, 60).Select(static number => new string('x', number * 331)).ToList();
        Assert.Equal(texts, await ReadAsync(limit => new JsonLineReader(Read(string.Join('\n', texts)), limit, isSequence: false), int.MaxValue));
        Assert.True(_asked.Min() >= 4 * 1024);

        // The longest text has 20 KB.
        Assert.True(_asked.Max() <= 32 * 1024);
    }

    [Fact]
    public async Task A_buffer_grows_only_for_an_event_that_does_not_fit()
    {
        var small = Enumerable.Repeat("data: a\n\n", 500).ToArray();
        Assert.Equal(500, (await ReadAsync(limit => new EventStreamReader(Read(small), limit, bufferSize: 16), int.MaxValue)).Count);
        Assert.True(_asked.Max() <= 16);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var large = new string('x', 1_000_000);
        Assert.Equal([large], await ReadAsync(limit => new EventStreamReader(Read("data: " + large + "\n\n"), limit, bufferSize: 16), int.MaxValue));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public async Task A_buffer_in_use_is_nobody_elses()
    {
        using var reader = new EventStreamReader(Read(Enumerable.Repeat("data: abc\n\n", 100).ToArray()), int.MaxValue, bufferSize: 64);
        for (var i = 0; i < 50; i++) Assert.True(await reader.ReadAsync());
        Assert.True(MemoryMarshal.TryGetArray(reader.Data, out var used));
        PooledBuffers.AssertKept(used.Array!);
    }

    [Fact]
    public async Task The_end_is_asked_for_once()
    {
        using var reader = new EventStreamReader(Read("data: a\n\n"), int.MaxValue);
        Assert.True(await reader.ReadAsync());
        Assert.False(await reader.ReadAsync());
        Assert.False(await reader.ReadAsync());
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task Reading_does_not_wait_for_the_context_that_the_user_calls_in()
    {
        var context = new CountingContext();
        foreach (var make in new Func<Func<Memory<byte>, ValueTask<int>>, IFrameReader>[]
        {
            static read => new EventStreamReader(read, int.MaxValue), static read => new JsonLineReader(read, int.MaxValue, isSequence: false),
        })
        {
            var read = Read("data: {}\n\n", "data: {}\n\n");
            using var reader = make(buffer => new ValueTask<int>(Task.Run(() => read(buffer).AsTask())));
            while (await context.Within(() => reader.ReadAsync().AsTask())) Assert.False(reader.Data.IsEmpty);
        }

        Assert.Equal(0, context.Posts);
    }

    [Theory]
    [InlineData("event: error\ndata: a\n\n", "error")]
    [InlineData("event:error\ndata: a\n\n", "error")]
    [InlineData("event:  error\ndata: a\n\n", " error")]
    [InlineData("data: a\nevent: error\n\n", "error")]
    [InlineData("event: first\nevent: error\ndata: a\n\n", "error")]
    [InlineData("event: 0123456789abcdef\ndata: a\n\n", "0123456789abcdef")]
    [InlineData("event: 0123456789abcdefg\ndata: a\n\n", "")]
    [InlineData("event: error\nevent: 0123456789abcdefg\ndata: a\n\n", "")]
    [InlineData("event: error\n\ndata: a\n\n", "")]
    [InlineData("event\ndata: a\n\n", "")]
    [InlineData("events: error\ndata: a\n\n", "")]
    [InlineData("event: error\ndata: x\n\ndata: a\n\n", "")]
    [InlineData("data: a", "")]
    [InlineData("event: error\ndata: a", "error")]
    public async Task An_event_has_the_name_of_its_own_block_if_it_is_short(string text, string name)
    {
        using var reader = new EventStreamReader(Read(text), int.MaxValue);
        var names = new List<(string, string)>();
        while (await reader.ReadAsync()) names.Add((Encoding.UTF8.GetString(reader.Data.Span), Encoding.UTF8.GetString(reader.Name)));
        Assert.Equal(("a", name), names[^1]);
    }

    [Theory]
    [InlineData("\uFEFF", 3, 0)]
    [InlineData("\uFEFF", 2, 0)]
    [InlineData("\uFEFF", 1, 0)]
    [InlineData("\uFEFFdata: a", 10, 1)]
    public async Task A_stream_that_ends_within_its_mark_has_no_event(string text, int length, int events)
    {
        var bytes = Encoding.UTF8.GetBytes(text)[..length];
        using var reader = new EventStreamReader(Read(bytes), int.MaxValue);
        var seen = 0;
        while (await reader.ReadAsync()) seen++;
        Assert.Equal(events, seen);
        Assert.False(await reader.ReadAsync());
    }

    [Fact]
    public async Task What_was_disposed_holds_nothing_and_can_be_disposed_again()
    {
        var reader = new EventStreamReader(Read("data: a\n\ndata: b\n\n"), int.MaxValue);
        Assert.True(await reader.ReadAsync());
        reader.Dispose();
        reader.Dispose();
        Assert.True(reader.Data.IsEmpty);
    }

    [Fact]
    public void Buffers_are_used_again()
    {
        const int BufferSize = 64 * 1024;
        PooledBuffers.AssertReused(BufferSize, Use);

        // One buffer and a half.
        static void Use()
        {
            var left = BufferSize * 3 / 2;
            using var reader = new EventStreamReader(
                buffer =>
                {
                    var count = Math.Min(left, buffer.Length);
                    left -= count;
                    buffer.Span[..count].Fill((byte)'x');
                    return ValueTask.FromResult(count);
                },
                int.MaxValue,
                BufferSize);
            Assert.True(reader.ReadAsync().IsCompletedSuccessfully);
        }
    }

    [Theory]
    [InlineData(false, "1\n2", "1:True 2:False")]
    [InlineData(false, "1\n2\n", "1:True 2:True")]
    [InlineData(false, "\n \r\n1\r\n", "1:True")]
    [InlineData(false, "", "")]
    [InlineData(true, "", "")]
    [InlineData(true, "\u001E1\n\u001E2\n", "1:True 2:True")]
    [InlineData(true, "\u001E1\u001E2", "1:True 2:False")]
    [InlineData(true, "\u001E\u001E1\n", "1:True")]
    public async Task A_text_is_whole_when_what_ends_it_has_come(bool isSequence, string text, string expected)
    {
        foreach (var size in new[] { 1, 2, 100 })
        {
            using var reader = new JsonLineReader(Read([.. Encoding.UTF8.GetBytes(text).Chunk(size)]), int.MaxValue, isSequence);
            var seen = new List<string>();
            while (await reader.ReadAsync()) seen.Add(Encoding.UTF8.GetString(reader.Data.Span) + ":" + reader.IsTerminated);
            Assert.Equal(expected, string.Join(' ', seen));
            Assert.True(reader.Name.IsEmpty);
            Assert.False(await reader.ReadAsync());
        }
    }

    [Theory]
    [InlineData("data: 1\n\n|", "1")]
    [InlineData("data: 1\n\ndata: 2\n\n|", "1,2")]
    [InlineData("data: 1\n\nevent: a\ndata: 2\n|data: 3\n\ndata: 4\n\n", "1|2\n3,4")]
    [InlineData("data: 1\r\n\r|\ndata: 2\r\n\r\n", "1|2")]
    [InlineData(": a\n\n|\n\nda|ta: 1\n\ndata: 2\n\n", "1,2")]
    public async Task Events_that_have_come_are_there_without_another_read(string pieces, string expected)
    {
        using var reader = new EventStreamReader(Read(pieces.Split('|')), int.MaxValue);
        Assert.False(reader.TryRead());
        Assert.True(await reader.ReadAsync());
        await AssertReadAsync(reader, expected);
    }

    [Theory]
    [InlineData("1\n2\n\n3", "1,2|3")]
    [InlineData("\n\n1\n2\n", "1,2")]
    public async Task Lines_that_have_come_are_there_without_another_read(string text, string expected)
    {
        using var reader = new JsonLineReader(Read(text), int.MaxValue, isSequence: false);
        Assert.False(reader.TryRead());
        Assert.True(await reader.ReadAsync());
        await AssertReadAsync(reader, expected);
    }

    // From the first value on, which was read: '|' where one had to be waited for.
    private static async Task AssertReadAsync(IFrameReader reader, string expected)
    {
        var seen = new StringBuilder();
        do
        {
            seen.Append(Encoding.UTF8.GetString(reader.Data.Span));
            while (reader.TryRead()) seen.Append(',').Append(Encoding.UTF8.GetString(reader.Data.Span));
            Assert.False(reader.TryRead());
            seen.Append('|');
        }
        while (await reader.ReadAsync());

        Assert.Equal(expected, seen.ToString().TrimEnd('|'));
    }

    private static async Task<List<string>> ReadAsync(Func<int, IFrameReader> make, int limit)
    {
        using var reader = make(limit);
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(Encoding.UTF8.GetString(reader.Data.Span));
        return values;
    }

    private Func<Memory<byte>, ValueTask<int>> Read(params string[] pieces) => Read([.. pieces.Select(Encoding.UTF8.GetBytes)]);

    private Func<Memory<byte>, ValueTask<int>> Read(params byte[][] pieces)
    {
        var rest = new Queue<ReadOnlyMemory<byte>>(pieces.Where(static piece => piece.Length > 0).Select(static piece => (ReadOnlyMemory<byte>)piece));
        var current = ReadOnlyMemory<byte>.Empty;
        return buffer =>
        {
            _asked.Add(buffer.Length);
            if (current.IsEmpty && !rest.TryDequeue(out current)) return ValueTask.FromResult(0);
            var count = Math.Min(buffer.Length, current.Length);
            current[..count].CopyTo(buffer);
            current = current[count..];
            return ValueTask.FromResult(count);
        };
    }
}
