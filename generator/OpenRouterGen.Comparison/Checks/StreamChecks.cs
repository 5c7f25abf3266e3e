using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in streams.</summary>
internal static class StreamChecks
{
    public static readonly Check Added = new(
        "stream-added", "An operation can stream",
        "The client has a streaming method.",
        Verdicts.None)
    {
        ExampleOld = "content: { application/json: {} }",
        ExampleNew = "content: { application/json: {}, text/event-stream: {} }",
    };

    public static readonly Check Removed = new(
        "stream-removed", "An operation no longer streams",
        "The streaming method is gone.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "content: { application/json: {}, text/event-stream: {} }",
        ExampleNew = "content: { application/json: {} }",
    };

    public static readonly Check EventChanged = new(
        "stream-event-changed", "A stream has other events",
        "The type of an event is another one.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "schema: { $ref: '#/components/schemas/Event' }",
        ExampleNew = "schema: { $ref: '#/components/schemas/Other' }",
    };

    public static readonly Check MethodRenamed = new(
        "stream-renamed", "A streaming method has another name",
        "The stream is the same; what names its method is not." + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-name: Make",
        ExampleNew = "x-openroutergen-name: Create",
    };

    public static readonly Check FormatChanged = new(
        "stream-format-changed", "A stream is written otherwise",
        "Events, lines or a sequence of JSON, texts or JSON: a program that was built on the old document reads something else.",
        Verdicts.Wire)
    {
        ExampleOld = "text/event-stream: {}",
        ExampleNew = "application/jsonl: {}",
    };

    public static readonly Check FlagChanged = new(
        "stream-flag-changed", "Another member of the request asks for the stream",
        "A program that was built on the old document sets a member that no longer asks for a stream.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-stream: { flag: stream }",
        ExampleNew = "x-openroutergen-stream: { flag: streaming }",
    };

    public static readonly Check SentinelChanged = new(
        "stream-sentinel-changed", "Another text ends a stream",
        "A stream that ends without the text that the document names counts as cut off.",
        Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-stream: { sentinel: '[DONE]' }",
        ExampleNew = "x-openroutergen-stream: { sentinel: '[END]' }",
    };

    public static readonly Check EndChanged = new(
        "stream-end-changed", "Other events complete or fail a stream",
        "The same events end the loop, or throw, where they did not, or the other way round.",
        Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-stream: { completed: [done] }",
        ExampleNew = "x-openroutergen-stream: { completed: [done, stopped] }",
    };

    public static readonly Check BufferedChanged = new(
        "stream-buffered-changed", "A plain answer becomes other events",
        "Where the service answers without a stream, the loop sees other events or other members.",
        Verdicts.Behavior)
    {
        ExampleOld = "buffered: { event: done, items: data }",
        ExampleNew = "buffered: { event: done, items: data, last: [usage] }",
    };

    public static readonly Check OnlyStreams = new(
        "stream-only", "An operation answers with nothing but a stream",
        "The method that returns a whole answer is gone.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "content: { application/json: {}, text/event-stream: {} }",
        ExampleNew = "content: { text/event-stream: {} }",
    };

    public static readonly Check NotOnlyStreams = new(
        "stream-not-only", "An operation also answers without a stream",
        "The client has a method that returns a whole answer; the streaming one may have another name.",
        Verdicts.Source)
    {
        ExampleOld = "content: { text/event-stream: {} }",
        ExampleNew = "content: { application/json: {}, text/event-stream: {} }",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        Added, Removed, EventChanged, MethodRenamed, FormatChanged, FlagChanged, SentinelChanged, EndChanged, BufferedChanged, OnlyStreams,
        NotOnlyStreams,
    ];
}
