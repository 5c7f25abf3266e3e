using System.Net;
using System.Text.RegularExpressions;

namespace OpenRouter.Runtime;

/// <summary>Recognises a body that somebody else than the service wrote, or that nobody decoded.</summary>
internal static partial class BodyKind
{
    // A heading stands at the beginning, and an error page may be long.
    private const int HeadLength = 16 * 1024;

    /// <summary>How gzip begins (RFC 1952 section 2.3.1). No text begins so.</summary>
    public static ReadOnlySpan<byte> GzipBegin => [0x1F, 0x8B];

    /// <summary>What the body is; null when it is nothing of this sort.</summary>
    public static string? Name(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return null;
        if (Encoding(facts, body) is { } encoding)
            return "a body that is still compressed (" + encoding + "): the handler of the HttpClient does not decode it, see its AutomaticDecompression";
        return Html(facts, body) ?? PictureExtension.Words(body);
    }

    private static string? Encoding(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(GzipBegin)) return "gzip";
        var named = MessageText.Clean(facts.Header("Content-Encoding"), MessageText.ShortLimit);
        return named is null || named.Equals("identity", StringComparison.OrdinalIgnoreCase) || JsonBodyReader.IsComplete(body) ? null : named;
    }

    private static string? Html(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        var text = LooseText.Decode(body[..Math.Min(body.Length, HeadLength)], AnswerText.Charset(facts)).TrimStart();
        var isPage = text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (facts.MediaType is "text/html" && text.StartsWith('<'));
        if (!isPage) return null;
        var heading = Heading().Match(text) is { Success: true } match ? MessageText.Clean(WebUtility.HtmlDecode(match.Groups["text"].Value)) : null;
        return heading is null ? "an HTML page" : "an HTML page: " + heading;
    }

    [GeneratedRegex(
        "<(?<tag>title|h1)[^>]*>(?<text>[^<]+)</\\k<tag>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
