using System.Net;
using System.Text;

namespace OpenRouter.Tests.Faults;

/// <summary>
/// What goes wrong over HTTP/2 once the request has come whole, with a given HttpClient whose pool may ask again. One connection carries many streams, so
/// there are more ways to end one.
/// </summary>
internal static class HttpTwoFaults
{
    private const string Group = "HTTP/2";

    // RFC 9113, section 7.
    private const uint NoError = 0;
    private const uint InternalError = 2;
    private const uint RefusedStream = 7;
    private const uint Cancel = 8;
    private const uint HttpOneRequired = 13;

    private static readonly Action<Outcome, FaultRun> s_unanswered = Expected.Unknown<OpenRouterConnectionException>(RequestStage.AwaitingAnswer);

    // Whether the pool asks again, and whom a GOAWAY is read before or after, is a matter of time; what may be said of the request is not.
    private static readonly Action<Outcome, FaultRun> s_refused = static (outcome, run) =>
    {
        var exception = Assert.IsAssignableFrom<OpenRouterException>(outcome.Exception);
        Assert.True(exception is OpenRouterConnectionException { MayHaveBeenSent: true } or OpenRouterRepeatedSendException, exception.ToString());
        Assert.Equal((RequestStage.AwaitingAnswer, true, false), (exception.Stage, exception.OutcomeUnknown, exception.IsSafeToRetry));
        if (exception is OpenRouterRepeatedSendException) Assert.Contains("HTTP/2", exception.Message, StringComparison.Ordinal);
        Assert.Single(run.Server.Requests);
    };

    // The platform compares no length over HTTP/2: a body that ends too early shows it only by what it says.
    private static readonly Action<Outcome, FaultRun> s_cut = static (outcome, run) =>
    {
        if (run.IsStream) Expected.Unknown<OpenRouterStreamException>(RequestStage.ReadingAnswer)(outcome, run);
        else Expected.Unknown<OpenRouterResponseFormatException>(RequestStage.ReadingAnswer)(outcome, run);
    };

    // All events have come, and the last of them says so, as JSON that is closed does. The platform forgets what nobody has read yet when a reset comes.
    private static readonly Action<Outcome, FaultRun> s_wholeOrForgotten = static (outcome, run) =>
    {
        if (outcome.Exception is null) Expected.Picture(outcome, run);
        else Expected.BrokenBody(outcome, run);
    };

    public static IEnumerable<Fault> All()
    {
        yield return new(Group, "Refused after the request", Unanswered(static (connection, stream) =>
            HttpTwoServer.ResetAsync(connection, stream, RefusedStream), s_refused));
        yield return new(Group, "GOAWAY before the request's stream", Unanswered(static (connection, _) => HttpTwoServer.GoAwayAsync(connection, 0), s_refused),
            Unanswered(static (connection, _) => HttpTwoServer.GoAwayAsync(connection, 0, InternalError), s_refused));
        yield return new(Group, "HTTP/1.1 required", Unanswered(static (connection, stream) =>
            HttpTwoServer.ResetAsync(connection, stream, HttpOneRequired), s_unanswered));
        yield return new(Group, "Reset after the request", [.. new[] { NoError, InternalError, Cancel }.Select(static code =>
            Unanswered((connection, stream) => HttpTwoServer.ResetAsync(connection, stream, code), s_unanswered))]);
        yield return new(Group, "GOAWAY after the request's stream, and closed", Closed(static (connection, stream) =>
            HttpTwoServer.GoAwayAsync(connection, stream), s_unanswered));
        yield return new(Group, "Closed after the request", Closed(static (_, _) => Task.CompletedTask, s_unanswered));
        yield return new(Group, "Body cut", Answered(Half, s_cut, isEnd: true), Answered(Half, s_cut, isEnd: true, hasLength: true));
        yield return new(Group, "Body reset", [.. new[] { InternalError, RefusedStream, Cancel }.Select(static code =>
            Answered(Half, Expected.BrokenBody, after: (connection, stream, _) => HttpTwoServer.ResetAsync(connection, stream, code)))]);
        yield return new(Group, "GOAWAY within the body, and closed", Answered(Half, Expected.BrokenBody, after: static async (connection, stream, _) =>
        {
            await HttpTwoServer.GoAwayAsync(connection, stream);
            connection.Stream.Close();
        }));
        yield return new(Group, "GOAWAY within the body, which goes on", Answered(Half, Expected.Picture, after: static async (connection, stream, isStream) =>
        {
            await HttpTwoServer.GoAwayAsync(connection, stream);
            await HttpTwoServer.BodyAsync(connection, stream, Reference.Body(isStream)[Half(isStream).Length..], isEnd: true);
        }));
        yield return new(Group, "Reset after the whole body", Answered(Reference.Body, s_wholeOrForgotten, after: static (connection, stream, _) =>
            HttpTwoServer.ResetAsync(connection, stream, InternalError)));
        yield return new(Group, "Reset without an error after the end", Answered(Reference.Body, Expected.Picture, isEnd: true,
            after: static (connection, stream, _) => HttpTwoServer.ResetAsync(connection, stream, NoError)));
    }

    private static string Half(bool isStream) => Reference.Body(isStream)[..(Reference.Body(isStream).Length / 2)];

    private static FaultCase Unanswered(Func<FaultConnection, uint, Task> fault, Action<Outcome, FaultRun> expect) =>
        Case((connection, stream, _) => fault(connection, stream), expect);

    private static FaultCase Closed(Func<FaultConnection, uint, Task> before, Action<Outcome, FaultRun> expect) => Unanswered(
        async (connection, stream) =>
        {
            await before(connection, stream);
            connection.Stream.Close();
        },
        expect);

    private static FaultCase Answered(
        Func<bool, string> body,
        Action<Outcome, FaultRun> expect,
        Func<FaultConnection, uint, bool, Task>? after = null,
        bool isEnd = false,
        bool hasLength = false) => Case(
        async (connection, stream, isStream) =>
        {
            int? length = hasLength ? Encoding.UTF8.GetByteCount(Reference.Body(isStream)) : null;
            await HttpTwoServer.HeadAsync(connection, stream, Reference.MediaType(isStream), length);
            await HttpTwoServer.BodyAsync(connection, stream, body(isStream), isEnd);
            if (after is not null) await after(connection, stream, isStream);
        },
        expect);

    private static FaultCase Case(Func<FaultConnection, uint, bool, Task> answer, Action<Outcome, FaultRun> expect)
    {
        var fault = new FaultCase((connection, run) => HttpTwoServer.AnswerAsync(connection, stream => answer(connection, stream, run.IsStream)), expect);
        return fault with
        {
            Client = run => new OpenRouterClient(run.Options(fault), new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
            {
                DefaultRequestVersion = HttpVersion.Version20,
                DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            }),
        };
    }
}
