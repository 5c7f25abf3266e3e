using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Finds the parts of a <c>content</c> map.</summary>
internal static class MediaTypes
{
    /// <summary>The schema of the JSON media type; an empty schema where it states none; null when there is no JSON.</summary>
    public static SpecNode? Json(SpecMapping content)
    {
        if (Find(content, IsJson) is { } media)
        {
            return media["schema"] ?? new SpecMapping(media.Spot);
        }

        // Any type at all is how some tools write JSON; where the schema is text or bytes, they mean those.
        return Find(content, mediaType => mediaType is "*/*" or "application/*")?["schema"] is SpecMapping schema && IsStructured(schema) ? schema : null;
    }

    public static SpecMapping? EventStream(SpecMapping content) => Find(content, IsEventStream);

    /// <summary>The form of a content map, and whether it may hold files.</summary>
    public static (SpecMapping Media, MediaKind Kind)? Form(SpecMapping content)
    {
        if (Find(content, mediaType => mediaType.StartsWith("multipart/", StringComparison.Ordinal)) is { } multipart)
        {
            return (multipart, MediaKind.Multipart);
        }

        return Find(content, mediaType => mediaType == "application/x-www-form-urlencoded") is { } encoded ? (encoded, MediaKind.UrlEncoded) : null;
    }

    /// <summary>What a content map without JSON and forms carries: text when all its types are text, else bytes, which can be anything.</summary>
    public static MediaKind Plain(SpecMapping content) => Plain(content.Entries).All(IsText) ? MediaKind.Text : MediaKind.Binary;

    /// <summary>The media types to ask for, as the document spells them.</summary>
    public static string Accept(SpecMapping content)
    {
        var wanted = Plain(content.Entries).Where(IsMediaType).Where(mediaType => mediaType != "*/*");

        // A service may answer with a type that its document forgot, and with JSON when it fails.
        return string.Join(", ", wanted.Append("*/*;q=0.1"));
    }

    /// <summary>The one type that text or bytes are sent as; null when the document leaves it open.</summary>
    public static string? Sent(SpecMapping content) => Plain(content.Entries).FirstOrDefault(IsConcrete);

    /// <summary>A media type that can stand in a header and names one type.</summary>
    public static bool IsConcrete(string mediaType) => IsMediaType(mediaType) && mediaType.IndexOf('*') < 0;

    private static bool IsStructured(SpecMapping schema) => schema.Entries
        .Any(entry => entry.Key is "$ref" or "properties" or "items" or "allOf" or "oneOf" or "anyOf")
        || schema.Text("type") is "object" or "array";

    private static IEnumerable<string> Plain(IEnumerable<SpecEntry> entries) => entries
        .Select(entry => Essence(entry.Key))
        .Where(mediaType => !IsEventStream(mediaType));

    private static SpecMapping? Find(SpecMapping content, Func<string, bool> matches) =>
        content.Entries.FirstOrDefault(entry => matches(Essence(entry.Key)))?.Value as SpecMapping;

    private static bool IsJson(string mediaType) => mediaType == "application/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    private static bool IsEventStream(string mediaType) => mediaType == "text/event-stream";

    private static bool IsText(string mediaType) => mediaType.StartsWith("text/", StringComparison.Ordinal)
        || mediaType == "application/xml" || mediaType.EndsWith("+xml", StringComparison.Ordinal);

    // RFC 6838, section 4.2: what names may be made of. The text reaches a header.
    private static bool IsMediaType(string mediaType)
    {
        var parts = mediaType.Split('/');
        return parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(IsNameCharacter));
    }

    private static bool IsNameCharacter(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9')
        or '!' or '#' or '$' or '&' or '-' or '^' or '_' or '.' or '+' or '*';

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
