using System.Text;

namespace OpenRouter.Tests.Faults;

/// <summary>Events that do not fit, around the one with the picture: none of them costs it.</summary>
internal static class EventFaults
{
    private const string Group = "Events";

    public static IEnumerable<Fault> All()
    {
        yield return Around("No index", """{"type":"image_generation.partial_image","b64_json":"AAE="}""");
        yield return Around("An address for bytes", """{"type":"image_generation.partial_image","url":"https://x.invalid/preview.png"}""");
        yield return Around("No bytes", """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":null}""");
        yield return Around("Broken base64", """{"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AA?"}""");
        yield return Around("Text that is no JSON", "no JSON");
        yield return Around("A broken object", "{\"type\":\"image_generation.partial_image\",");
        yield return Around("Null", "null");
        yield return Around("A list", "[1,{\"type\":7}]");
        yield return Around("A number", "7");
        yield return Around("A shape that is unknown", """{"type":"image_generation.upscaled","factor":2}""");
        yield return Around("Half a pair of a character", "{\"type\":\"image_generation.partial_image\",\"b64_json\":\"\\uD83D\"}");
        yield return Around("Bytes that are no text", "{\"type\":\"image_generation.text_chunk\",\"text\":\"caf\u00E9\"}");
    }

    private static Fault Around(string name, string data) => new(
        Group,
        name,
        Stream([data, Reference.ResultEvent], Delivered(1)),
        Stream([Reference.PreviewEvent, data, data, Reference.ResultEvent], Delivered(2)),
        Stream([Reference.ResultEvent, data], Delivered(1)),
        Stream([data, Reference.PreviewEvent], static (outcome, _) =>
        {
            var exception = Assert.IsType<OpenRouterStreamException>(outcome.Exception);
            Assert.Equal(2, exception.EventsOf<ImageStreamEvent>().Count);
            Assert.Single(exception.EventsOf<UnknownCase>());
            Assert.True(exception.OutcomeUnknown);
        }));

    private static Action<Outcome, FaultRun> Delivered(int unknown) => (outcome, run) =>
    {
        Expected.Picture(outcome, run);
        Assert.Equal(unknown, outcome.Events.OfType<UnknownCase>().Count());
    };

    // Latin-1, so that an event may hold bytes that are no UTF-8.
    private static FaultCase Stream(string[] events, Action<Outcome, FaultRun> expect) => new(
        async (connection, _) =>
        {
            await connection.ReadAsync();
            await connection.SendAsync(Encoding.Latin1.GetBytes(Reference.UntilClose("text/event-stream", Reference.StreamOf(events))));
        },
        expect)
    {
        IsStream = true,
    };
}
