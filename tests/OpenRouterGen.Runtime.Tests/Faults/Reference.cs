using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouter.Tests.Faults;

/// <summary>The answers that faults are done to. Their pictures are random bytes of a seed, so that a wrong byte cannot look right.</summary>
internal static class Reference
{
    public static byte[] Preview { get; } = Bytes(1, 240);

    public static byte[] Picture { get; } = Bytes(2, 600);

    public static string PreviewHash { get; } = Hash(Preview);

    public static string PictureHash { get; } = Hash(Picture);

    public static string Json { get; } = JsonOf(Picture);

    public static string PreviewEvent { get; } = "{\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\""
        + Convert.ToBase64String(Preview) + "\"}";

    /// <summary>An event without a picture, with text of one to four bytes a character.</summary>
    public const string TextEvent = """{"type":"image_generation.text_chunk","text":"é世😀","phase":"draft"}""";

    public static string ResultEvent { get; } = ResultOf(Picture);

    /// <summary>What discovery answers.</summary>
    public const string Listing = """{"data":[]}""";

    public const string Sentinel = "data: [DONE]\n\n";

    /// <summary>A stream with a preview, comments, text beyond ASCII, a result and the sentinel; below 4 KB.</summary>
    public static string Stream { get; } = StreamOf(PreviewEvent, TextEvent, ResultEvent);

    public static string JsonOf(params byte[][] pictures) =>
        "{\"created\":1755820800,\"data\":["
            + string.Join(',', pictures.Select(static picture => "{\"b64_json\":\"" + Convert.ToBase64String(picture) + "\",\"media_type\":\"image/png\"}"))
            + "],\"usage\":{\"prompt_tokens\":2,\"completion_tokens\":3,\"total_tokens\":5,\"cost\":0.04}}";

    public static string ResultOf(byte[] picture) =>
        "{\"type\":\"image_generation.completed\",\"b64_json\":\"" + Convert.ToBase64String(picture)
            + "\",\"created\":1755820800,\"media_type\":\"image/png\",\"usage\":{\"prompt_tokens\":2,\"completion_tokens\":3,\"total_tokens\":5,"
            + "\"cost\":0.04}}";

    public static string StreamOf(params string[] events) =>
        ": OPENROUTER PROCESSING\n\n" + string.Concat(events.Select(static data => "data: " + data + "\n\n: OPENROUTER PROCESSING\n\n")) + Sentinel;

    /// <summary>What a healthy service sends, as a stream or at once.</summary>
    public static string Answer(bool isStream, string? headers = null) =>
        isStream ? WithLength("text/event-stream", Stream, headers) : WithLength("application/json", Json, headers);

    /// <summary>A whole answer that says how long it is.</summary>
    public static string WithLength(string? mediaType, string body, string? headers = null, string status = "200 OK") =>
        "HTTP/1.1 " + status + "\r\n" + (mediaType is null ? "" : "Content-Type: " + mediaType + "\r\n") + headers
            + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n") + body;

    /// <summary>An answer whose end is the end of the connection.</summary>
    public static string UntilClose(string mediaType, string body, string? headers = null) =>
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + mediaType + "\r\n" + headers + "\r\n" + body;

    /// <summary>An answer in chunks, up to but without the last one.</summary>
    public static string Chunked(string mediaType, string body) =>
        "HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Encoding.UTF8.GetByteCount(body)
            .ToString("x", CultureInfo.InvariantCulture) + "\r\n" + body + "\r\n";

    public static string MediaType(bool isStream) => isStream ? "text/event-stream" : "application/json";

    public static string Body(bool isStream) => isStream ? Stream : Json;

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    public static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
