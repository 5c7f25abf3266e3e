using System.Globalization;

namespace OpenRouter.Tests.Faults;

/// <summary>What goes wrong before the head of an answer, and in it.</summary>
internal static class HeadFaults
{
    private const string Before = "Before headers";
    private const string Head = "Headers";

    private static readonly Action<Outcome, FaultRun> s_silent = static (outcome, run) =>
    {
        Expected.Unknown<OpenRouterTimeoutException>(RequestStage.AwaitingAnswer)(outcome, run);
        Assert.Equal(TimeSpan.FromMinutes(5), ((OpenRouterTimeoutException)outcome.Exception!).Timeout);
    };

    private static readonly Action<Outcome, FaultRun> s_unanswered = Expected.Unknown<OpenRouterConnectionException>(RequestStage.AwaitingAnswer);

    public static IEnumerable<Fault> All()
    {
        yield return new(Before, "Close after the request", FaultCase.Bytes(static _ => "", s_unanswered));
        yield return new(Before, "Reset after the request", new FaultCase(
            static async (connection, _) =>
            {
                await connection.ReadAsync();
                connection.Reset();
            },
            s_unanswered));
        yield return new(Before, "Status line without end", Hanging("HTTP/1.1 2"), FaultCase.Bytes(static _ => "HTTP/1.1 2", s_unanswered));
        yield return new(Before, "Status line of garbage", FaultCase.Bytes(static _ => "<html>\r\n\r\n", s_unanswered),
            FaultCase.Bytes(static _ => "\0\0\0\0\0\0\0\0\0\0\r\n\r\n", s_unanswered));
        yield return new(Before, "Head of 128 KiB",
            FaultCase.Bytes(static isStream => Reference.Answer(isStream, "X-Large: " + new string('x', 128 * 1024) + "\r\n"), s_unanswered));
        yield return new(Before, "Flood of 1xx", Hanging(Provisional(200)),
            FaultCase.Bytes(static isStream => Provisional(200) + Reference.Answer(isStream), Expected.Picture),
            FaultCase.Bytes(static _ => Provisional(5_000), s_unanswered));
        yield return new(Before, "Silence", Hanging(""));
        yield return new(Before, "Answer before the body was sent", new FaultCase(
            static async (connection, _) =>
            {
                await connection.ReadHeadAsync();
                await connection.SendAsync(
                    Reference.WithLength("application/json", """{"error":{"code":413,"message":"too large"}}""", "Connection: close\r\n", "413 Too Large"));
                await connection.UntilClosedAsync();
            },
            Expected.Error<OpenRouterPayloadTooLargeException>(413, static exception => Assert.False(exception.MayHaveBeenBilled))));

        yield return new(Head, "Wrong media type", Typed("text/html", "<html>hello</html>"), Typed("text/plain", "hello"), Typed(null, "hello"));
        yield return new(Head, "JSON where a stream was asked for",
            FaultCase.Bytes(static _ => Reference.Answer(isStream: false), Expected.Picture, isStream: true));
        yield return new(Head, "A stream where JSON was asked for",
            FaultCase.Bytes(static _ => Reference.Answer(isStream: true), Expected.Misfit("$", static _ => Reference.Stream), isStream: false));
        yield return new(
            Head,
            "Media type of a stream in odd spellings",
            FaultCase.Bytes(static _ => Reference.WithLength("text/event-stream;", Reference.Stream), Expected.Picture, isStream: true),
            FaultCase.Bytes(static _ => Reference.WithLength("TEXT/Event-Stream; charset=utf-16", Reference.Stream), Expected.Picture, isStream: true));
        yield return new(Head, "Unknown charset",
            FaultCase.Bytes(static isStream => Reference.WithLength(Reference.MediaType(isStream) + "; charset=bogus", Reference.Body(isStream)),
                Expected.Picture));
        yield return new(Head, "Two lengths", FaultCase.Bytes(static isStream => Reference.Answer(isStream, "Content-Length: 5\r\n"), static (outcome, run) =>
        {
            if (outcome.Exception is null) Expected.Picture(outcome, run);
            else Assert.True(((OpenRouterException)outcome.Exception).MayHaveBeenBilled);
        }));
        yield return new(Head, "A length beside chunks",
            FaultCase.Bytes(static isStream => Reference.Chunked(Reference.MediaType(isStream), Reference.Body(isStream))
                .Replace("\r\n\r\n", "\r\nContent-Length: 7\r\n\r\n", StringComparison.Ordinal) + "0\r\n\r\n", static (outcome, run) =>
        {
            if (outcome.Exception is null) Expected.Picture(outcome, run);
            else Assert.True(((OpenRouterException)outcome.Exception).MayHaveBeenBilled);
        }));
        yield return new(
            Head,
            "Unknown encoding of the content",
            FaultCase.Bytes(static isStream => Reference.Answer(isStream, "Content-Encoding: none-such\r\n"), Expected.Picture),
            FaultCase.Bytes(static _ => Reference.WithLength("application/json", "\u0001\u0002\u0003", "Content-Encoding: none-such\r\n"),
                Expected.Misfit("$")));
        yield return new(Head, "No content", Empty("204 No Content"), Empty("205 Reset Content"));
    }

    private static FaultCase Empty(string status) =>
        FaultCase.Bytes(_ => "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Type: text/event-stream\r\n\r\n", static (outcome, run) =>
    {
        if (run.IsStream) Expected.Unknown<OpenRouterStreamException>(RequestStage.ReadingAnswer)(outcome, run);
        else Expected.Misfit("$")(outcome, run);
    });

    private static FaultCase Typed(string? mediaType, string body) =>
        FaultCase.Bytes(_ => Reference.WithLength(mediaType, body), Expected.Misfit("$", _ => body));

    private static string Provisional(int count) =>
        string.Concat(Enumerable.Range(0, count)
            .Select(static i => string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 102 Processing\r\nX-Step: {i}\r\n\r\n")));

    private static FaultCase Hanging(string sent) => new(
        async (connection, run) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(sent);
            await run.HangAsync(connection);
        },
        s_silent);
}
