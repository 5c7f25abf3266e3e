using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The media type of a <c>content</c> map that is a stream of values.</summary>
/// <param name="MediaType">Its name, as the document spells it.</param>
/// <param name="Framing">What separates the values.</param>
/// <param name="Media">What the document says of it.</param>
internal sealed record StreamMedia(string MediaType, StreamFraming Framing, SpecMapping Media)
{
    private static readonly string[] s_lines =
    [
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines",
        "application/json-lines", "application/jsonlines+json", "application/stream+json", "application/x-json-stream", "text/x-ndjson",
    ];

    /// <summary>The schema of one value: stated for it (OpenAPI 3.2), else the items of the whole, else what stands there: most mean one line by it.</summary>
    public SpecNode? ItemSchema(References references) => Media["itemSchema"]
        ?? (Framing != StreamFraming.Events && references.Resolve(Media["schema"]) is { } whole && whole["items"] is { } items ? items : Media["schema"]);

    /// <summary>Event streams first; null when there is no stream.</summary>
    public static StreamMedia? Find(SpecMapping content) =>
        content.Entries.Select(Of).OfType<StreamMedia>().OrderBy(media => (int)media.Framing).FirstOrDefault();

    /// <summary>Lines or a sequence, which a request can be; null when there are none.</summary>
    public static StreamMedia? FindLines(SpecMapping content) =>
        content.Entries.Select(Of).OfType<StreamMedia>().FirstOrDefault(media => media.Framing != StreamFraming.Events);

    public static StreamFraming? FramingOf(string mediaType) => MediaTypes.Essence(mediaType) switch
    {
        "text/event-stream" => StreamFraming.Events,
        "application/json-seq" => StreamFraming.Sequence,
        var essence when essence.EndsWith("+json-seq", StringComparison.Ordinal) => StreamFraming.Sequence,
        var essence => Array.IndexOf(s_lines, essence) >= 0 ? StreamFraming.Lines : null,
    };

    private static StreamMedia? Of(SpecEntry entry) =>
        entry.Value is SpecMapping media && FramingOf(entry.Key) is { } framing ? new StreamMedia(entry.Key.Trim(), framing, media) : null;
}
