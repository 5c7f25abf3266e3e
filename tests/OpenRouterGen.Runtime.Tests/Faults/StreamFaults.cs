using System.Text;

namespace OpenRouter.Tests.Faults;

/// <summary>What goes wrong, or is merely odd, in an event stream.</summary>
internal static class StreamFaults
{
    private const string Group = "Event stream";

    private static readonly Action<Outcome, FaultRun> s_incomplete = Expected.Unknown<OpenRouterStreamException>(RequestStage.ReadingAnswer);

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "Split anywhere", Split(0), Drip());
        yield return new(Group, "Split inside a character",
            Split(Encoding.UTF8.GetByteCount(Reference.Stream[..Reference.Stream.IndexOf('世', StringComparison.Ordinal)]) + 1, single: true));
        yield return new(Group, "Split inside CR LF", new FaultCase(
            static async (connection, _) =>
            {
                await connection.ReadAsync();
                await connection.SendAsync(Reference.UntilClose("text/event-stream", ""));
                foreach (var line in Reference.Stream.Split('\n'))
                {
                    await connection.SendAsync(line + "\r");
                    await connection.SendAsync("\n");
                }
            },
            Expected.Picture)
        {
            IsStream = true,
        });
        yield return new(Group, "Byte order mark", Stream("\uFEFF" + Reference.Stream, Expected.Picture));
        yield return new(Group, "CR alone", Stream(Reference.Stream.Replace('\n', '\r'), Expected.Picture));
        yield return new(Group, "Comments for minutes", Comments());
        yield return new(Group, "No [DONE]", Stream(Reference.Stream.Replace(Reference.Sentinel, "", StringComparison.Ordinal), Expected.Picture));
        yield return new(Group, "[DONE] without a result", Stream(Reference.StreamOf(Reference.PreviewEvent), s_incomplete),
            Stream(Reference.Sentinel, s_incomplete));
        yield return new(Group, "Result without a blank line", Stream("data: " + Reference.ResultEvent + "\n", Expected.Picture),
            Stream("data: " + Reference.ResultEvent, Expected.Picture));
        yield return new(Group, "Error on the way", Failing("""{"type":"error","error":{"code":"server_error","message":"boom"}}"""),
            Failing("""{"error":{"code":502,"message":"boom"}}"""));
        yield return new(Group, "Unknown event",
            Stream(Reference.StreamOf("""{"type":"image_generation.newer","x":[1]}""", "{}", Reference.ResultEvent), static (outcome, run) =>
        {
            Expected.Picture(outcome, run);
            Assert.Equal("image_generation.newer", Assert.IsType<UnknownCase>(outcome.Events[0]).Tag);
        }));
        yield return new(Group, "Event without data",
            Stream("event: ping\n\nevent: image\ndata: " + Reference.ResultEvent + "\n\nid: 7\n\n" + Reference.Sentinel, Expected.Picture));
        yield return new(Group, "Previews out of order",
            Stream(Reference.StreamOf(Numbered(2), Numbered(0), Numbered(0), Reference.ResultEvent), static (outcome, run) =>
        {
            Expected.Picture(outcome, run);
            Assert.Equal([2, 0, 0], outcome.Events.OfType<ImagePreviewEvent>().Select(static preview => preview.PartialImageIndex));
        }));
        yield return new(Group, "Two results", Stream(Reference.StreamOf(Reference.ResultEvent, Reference.ResultOf(Reference.Preview)),
            Expected.Pictures(Reference.PictureHash, Reference.PreviewHash)));
        yield return new(Group, "Line of 64 MiB", Large());
        yield return new(Group, "Line without end", Endless("data: "), Endless(": "), Endless(""));
    }

    private static FaultCase Stream(string text, Action<Outcome, FaultRun> expect) =>
        FaultCase.Bytes(_ => Reference.UntilClose("text/event-stream", text), expect, isStream: true);

    private static string Numbered(int index) =>
        Reference.PreviewEvent.Replace("\"partial_image_index\":0",
            "\"partial_image_index\":" + index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static FaultCase Failing(string error) => Stream(Reference.StreamOf(Reference.PreviewEvent, error, Reference.ResultEvent), static (outcome, _) =>
    {
        var exception = Assert.IsType<OpenRouterStreamException>(outcome.Exception);
        Assert.Equal("boom", exception.Error!.Message);
        Assert.Equal(outcome.Events, exception.Events.Select(static item => ((ImageStreamEvent)item).Value));
        Assert.False(exception.OutcomeUnknown);
        Assert.True(exception.MayHaveBeenBilled);
    });

    // Each place in a connection of its own would only repeat what the tests of the reader do for every byte: here a piece of every 97 bytes from each of 32
    // starts.
    private static FaultCase Split(int place, bool single = false) => new(
        async (connection, run) =>
        {
            await connection.ReadAsync();
            var bytes = Encoding.UTF8.GetBytes(Reference.UntilClose("text/event-stream", Reference.Stream));
            var first = single ? bytes.Length - Encoding.UTF8.GetByteCount(Reference.Stream) + place : 1 + (run.Place * 3);
            await connection.SendAsync(bytes.AsMemory(0, first));
            foreach (var piece in bytes[first..].Chunk(single ? bytes.Length : 97)) await connection.SendAsync(piece);
        },
        Expected.Picture)
    {
        IsStream = true,
        MostPosts = 32,
        Call = async (client, run) =>
        {
            for (; run.Place < (single ? 0 : 31); run.Place++) Expected.Picture(await run.CallAsync(client), run);
            return await run.CallAsync(client);
        },
    };

    private static FaultCase Drip() => new(
        static async (connection, _) =>
        {
            await connection.ReadAsync();
            foreach (var one in Encoding.UTF8.GetBytes(Reference.UntilClose("text/event-stream", Reference.Stream))) await connection.SendAsync(new[] { one });
        },
        Expected.Picture)
    {
        IsStream = true,
    };

    // A comment is a sign of life: no silence is too long, and still the limit of the whole call ends it.
    private static FaultCase Comments() => new(
        static async (connection, run) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.UntilClose("text/event-stream", ""));
            while (!connection.IsClosed)
            {
                // The next wait has begun when the comment was read: only then may time pass.
                var waits = run.Time.Started;
                await connection.SendAsync(": OPENROUTER PROCESSING\n\n");
                while (run.Time.Started == waits && !connection.IsClosed) await Task.Yield();
                run.Time.Advance(TimeSpan.FromSeconds(100));
            }
        },
        static (outcome, run) =>
        {
            Expected.Unknown<OpenRouterTimeoutException>(RequestStage.ReadingAnswer)(outcome, run);
            Assert.Equal(TimeSpan.FromMinutes(10), ((OpenRouterTimeoutException)outcome.Exception!).Timeout);
        })
    {
        IsStream = true,
    };

    private static FaultCase Large()
    {
        var picture = new byte[48 * 1024 * 1024];
        picture[^1] = 1;
        var hash = Reference.Hash(picture);
        return new FaultCase(
            async (connection, _) =>
            {
                await connection.ReadAsync();
                await connection.SendAsync(Reference.UntilClose("text/event-stream", "data: " + Reference.ResultOf(picture) + "\n\n" + Reference.Sentinel));
            },
            (outcome, run) => Expected.Pictures(hash)(outcome, run))
        {
            IsStream = true,
        };
    }

    private static FaultCase Endless(string start) => new(
        async (connection, _) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Reference.UntilClose("text/event-stream", start));
            var piece = Encoding.UTF8.GetBytes(new string('x', 16 * 1024));
            while (true) await connection.SendAsync(piece);
        },
        Expected.Misfit("$"))
    {
        IsStream = true,
        Options = static options => options.MaxResponseBytes = 1024 * 1024,
    };
}
