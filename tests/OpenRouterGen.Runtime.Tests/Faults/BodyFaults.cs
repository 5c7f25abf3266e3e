using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace OpenRouter.Tests.Faults;

/// <summary>What goes wrong in the body of a success.</summary>
internal static class BodyFaults
{
    private const string Group = "Body";

    private static readonly Action<Outcome, FaultRun> s_cut = static (outcome, run) =>
    {
        if (run.IsStream) Expected.Unknown<OpenRouterStreamException>(RequestStage.ReadingAnswer)(outcome, run);
        else Expected.Unknown<OpenRouterResponseFormatException>(RequestStage.ReadingAnswer)(outcome, run);
    };

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "Truncated at every byte", EveryCut());
        yield return new(
            Group,
            "Length too short and too long",
            FaultCase.Bytes(
                static isStream => Cut(isStream).Replace("Connection: close", Length(Half(isStream).Length), StringComparison.Ordinal) + "rest", s_cut),
            FaultCase.Bytes(static isStream => Cut(isStream).Replace("Connection: close", Length(100_000), StringComparison.Ordinal), Expected.BrokenBody));
        yield return new(Group, "Cut where only the connection shows the end", FaultCase.Bytes(Cut, s_cut));
        yield return new(Group, "Reset", new FaultCase(
            static async (connection, run) =>
            {
                await connection.ReadAsync();
                await connection.SendAsync(Cut(run.IsStream));
                connection.Reset();
            },
            static (outcome, run) =>
            {
                // A reset may overtake the head; then nothing was answered.
                var exception = Assert.IsAssignableFrom<OpenRouterException>(outcome.Exception);
                Assert.True(exception is OpenRouterConnectionException or OpenRouterStreamException);
                Assert.True(exception.OutcomeUnknown);
            }));
        yield return new(Group, "Size of a chunk is nonsense",
            FaultCase.Bytes(static isStream => Reference.Chunked(Reference.MediaType(isStream), Half(isStream)) + "zz\r\n", Expected.BrokenBody));
        yield return new(Group, "Cut inside gzip", Gzip(static isStream => Reference.Body(isStream), cut: 20, static (outcome, _) =>
        {
            // Where the platform's decoder passes over the cut, the reader of JSON or of events notices.
            var exception = Assert.IsAssignableFrom<OpenRouterException>(outcome.Exception);
            Assert.True(exception.OutcomeUnknown);
            Assert.Equal(RequestStage.ReadingAnswer, exception.Stage);
        }));
        yield return new(Group, "Bomb of gzip", Gzip(static _ => new string(' ', 64 * 1024 * 1024), cut: 0, Expected.Misfit("$")) with
        {
            Options = static options => options.MaxResponseBytes = 1024 * 1024,
        });
        yield return new(Group, "Nested 10,000 deep", Json(new string('[', 10_000) + new string(']', 10_000), Expected.Misfit("$")),
            Json("{\"created\":1,\"data\":[],\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}", Expected.Misfit()));
        yield return new(Group, "The same name twice", Json("{\"created\":1,\"created\":2,\"data\":[]," + Reference.Json[1..], Expected.Picture));
        yield return new(Group, "Base64 in odd forms", [.. Base64()]);
        yield return new(Group, "No pictures: null", Json("""{"created":1,"data":null}""", Expected.Misfit("$.data")),
            Json("""{"created":1}""", Expected.Misfit("$.data")));
        yield return new(Group, "No pictures: empty", Json("""{"created":1,"data":[]}""", Expected.Misfit("$.data")));
        yield return new(Group, "Fewer pictures than asked for", new FaultCase(
            static async (connection, _) =>
            {
                await connection.ReadAsync();
                await connection.SendAsync(Reference.Answer(isStream: false));
            },
            Expected.Picture));
    }

    private static IEnumerable<FaultCase> Base64()
    {
        yield return Picture("AAA*", Expected.Misfit());
        yield return Picture("AA-_", Expected.Pictures(Reference.Hash([0, 0x0F, 0xBF])));
        yield return Picture("AAAAA", Expected.Misfit());
        yield return Picture("AA=A", Expected.Misfit());
        yield return Picture("AAEC\\nAAEC", Expected.Pictures(Reference.Hash([0, 1, 2, 0, 1, 2])));
        yield return Picture("\\u0041AEC", Expected.Pictures(Reference.Hash([0, 1, 2])));
    }

    private static FaultCase Picture(string base64, Action<Outcome, FaultRun> expect) => FaultCase.Bytes(
        isStream => isStream
            ? Reference.WithLength("text/event-stream",
                Reference.StreamOf("{\"type\":\"image_generation.completed\",\"created\":1,\"b64_json\":\"" + base64 + "\"}"))
            : Reference.WithLength("application/json", "{\"created\":1,\"data\":[{\"b64_json\":\"" + base64 + "\"}]}"),
        expect);

    private static FaultCase Json(string body, Action<Outcome, FaultRun> expect) =>
        FaultCase.Bytes(_ => Reference.WithLength("application/json", body), expect);

    private static string Half(bool isStream) => Reference.Body(isStream)[..(Reference.Body(isStream).Length / 2)];

    private static string Cut(bool isStream) => Reference.UntilClose(Reference.MediaType(isStream), Half(isStream));

    private static string Length(int length) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}");

    private static FaultCase Gzip(Func<bool, string> body, int cut, Action<Outcome, FaultRun> expect) => new(
        async (connection, run) =>
        {
            await connection.ReadAsync();
            using var bytes = new MemoryStream();
            await using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
                await gzip.WriteAsync(Encoding.UTF8.GetBytes(body(run.IsStream)));
            await connection.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: gzip\r\nContent-Type: " + Reference.MediaType(run.IsStream)
                + "\r\n\r\n");
            await connection.SendAsync(bytes.ToArray().AsMemory(0, (int)bytes.Length - cut));
        },
        expect);

    // Every length of the body short of the whole, under the length of the whole.
    private static FaultCase EveryCut() => new(
        static async (connection, run) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n" + Length(Reference.Json.Length)
                + "\r\n\r\n" + Reference.Json[..run.Place]);
        },
        static (outcome, run) => Expected.Unknown<OpenRouterConnectionException>(RequestStage.ReadingAnswer)(outcome, run))
    {
        IsStream = false,
        MostPosts = Reference.Json.Length,
        Call = CutEverywhereAsync,
    };

    private static async Task<Outcome> CutEverywhereAsync(OpenRouterClient client, FaultRun run)
    {
        Outcome? outcome = null;
        for (; run.Place < Reference.Json.Length; run.Place++)
        {
            outcome = await run.CallAsync(client);
            Expected.Unknown<OpenRouterConnectionException>(RequestStage.ReadingAnswer)(outcome, run);
            Assert.Equal(run.Place + 1, run.Server.Requests.Count);
        }

        return outcome!;
    }
}
