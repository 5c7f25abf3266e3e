using System.Net.ServerSentEvents;
using System.Text.Json;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Benchmarks.Runtime.Baseline;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>Bodies that are not read whole: event streams, and pictures on their way to a file.</summary>
internal static class StreamCases
{
    private const int Limit = 256 * 1024 * 1024;

    private static readonly byte[] s_piece = new byte[64 * 1024];

    public static IEnumerable<RuntimeCase> All()
    {
        foreach (var (count, size, name, toScan, toParser) in new[]
        {
            (20_000, 88, "20,000 events of 88 B", 1.07, 0.83),
            (8, 1_000_000, "8 events of 1 MB", 1.15, 0.84),
        })
        {
            var events = Inputs.Events(count, size);
            yield return new RuntimeCase(name, "a scan for line ends", toScan, () => Ours(events), () => Scan(events));
            yield return new RuntimeCase(name, "in-box SseParser over spans", toParser, () => Ours(events), () => Theirs(events));
        }

        foreach (var (unlisted, name, goal) in new[] { (0, "20,000 image events", 0.9), (5, "20,000 image events, 5 unlisted", 1.2) })
        {
            var events = Inputs.ImageEvents(20_000, unlisted);
            yield return new RuntimeCase(name, "SseParser and System.Text.Json, drops them", goal, () => OurImages(events), () => TheirImages(events))
            {
                MostBytes = 8_000_000,
            };
        }

        var response = Inputs.Response(Inputs.Picture(Inputs.PictureSize));
        yield return new RuntimeCase(
            "a picture of 2 MB to a stream",
            "System.Text.Json generator, byte[]",
            0.2,
            () => Extract(new MemoryStream(response)),
            () => Stream.Null.Write(JsonSerializer.Deserialize(new MemoryStream(response), BaselineContext.Default.BaselineResponse)!.Data[0].Image));
    }

    /// <summary>Reads a body, and sends its pictures nowhere.</summary>
    public static void Extract(Stream body)
    {
        using var message = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var facts = AnswerFacts.Of(message, DateTimeOffset.UnixEpoch, new SecretMask([]));
        var download = new Download(DownloadTarget.ToStreams(static (_, _) => new ValueTask<Stream?>(Stream.Null)), new DownloadFormat("b64_json"));
        using var stream = new ExtractingStream(body, facts, download);
        var buffer = new byte[4096];
        while (Now(stream.ReadAsync(buffer)) > 0)
        {
            // The envelope is of no interest here.
        }
    }

    private static long Ours(byte[] events)
    {
        using var stream = new MemoryStream(events);
        using var reader = new EventStreamReader(buffer => new ValueTask<int>(stream.Read(buffer.Span)), Limit);
        var length = 0L;
        while (Now(reader.ReadAsync())) length += reader.Data.Length;
        return length;
    }

    // In the pieces in which they come, so that it is the least that any reader does.
    private static long Scan(byte[] events)
    {
        using var stream = new MemoryStream(events);
        var buffer = s_piece;
        var lines = 0L;
        while (stream.Read(buffer) is > 0 and var read)
        {
            for (var rest = buffer.AsSpan(0, read); rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var found; lines++) rest = rest[(found + 1)..];
        }

        return lines;
    }

    private static int OurImages(byte[] events)
    {
        using var stream = new MemoryStream(events);
        using var reader = new EventStreamReader(buffer => new ValueTask<int>(stream.Read(buffer.Span)), Limit);
        var count = 0;
        while (Now(reader.ReadAsync()) && !reader.Data.Span.SequenceEqual("[DONE]"u8))
        {
            if (JsonBodyReader.Read<ImageStreamEvent>(reader.Data.Span, JsonRead.Model<ImageStreamEvent>, out _) is null) count++;
        }

        return count;
    }

    private static int TheirImages(byte[] events)
    {
        using var stream = new MemoryStream(events);
        var items = SseParser.Create(stream, static (_, data) => data.SequenceEqual("[DONE]"u8)
            ? null
            : JsonSerializer.Deserialize(data, BaselineContext.Default.BaselineImageEvent));
        return items.Enumerate().Count();
    }

    private static long Theirs(byte[] events)
    {
        using var stream = new MemoryStream(events);
        var length = 0L;
        foreach (var item in SseParser.Create(stream, static (_, data) => data.Length).Enumerate()) length += item.Data;
        return length;
    }

    // Everything here is in memory and never waits.
    private static T Now<T>(ValueTask<T> task) => task.IsCompleted ? task.Result : task.AsTask().GetAwaiter().GetResult();
}
