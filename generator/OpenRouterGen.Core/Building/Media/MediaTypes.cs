using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Finds the parts of a <c>content</c> map.</summary>
internal static class MediaTypes
{
    /// <summary>The name of the JSON media type, as the document spells it; null when it is plain JSON, or there is none.</summary>
    public static string? JsonName(SpecMapping content)
    {
        var name = content.Entries.FirstOrDefault(entry => IsJson(Essence(entry.Key)))?.Key;
        return name is not null && Spelled(name) is { } sent && sent != "application/json" ? sent : null;
    }

    /// <summary>A stated media type as it can stand in a header, with its parameters; null when it is no one type.</summary>
    public static string? Spelled(string stated)
    {
        if (!IsConcrete(Essence(stated)))
        {
            return null;
        }

        // What is written here is UTF-8, whatever the document says.
        var parameters = stated.Split(';').Skip(1).Where(parameter => Charset(parameter) is null or "utf-8").ToList();
        return parameters.All(IsParameter)
            ? string.Join(";", parameters.Prepend(stated.Split(';')[0].Trim())).Trim()
            : Essence(stated);
    }

    /// <summary>The charset that a media type names, if texts are not written in it; null when they are.</summary>
    public static string? OtherCharset(string mediaType) =>
        mediaType.Split(';').Skip(1).Select(Charset).FirstOrDefault(charset => charset is not (null or "utf-8"));

    /// <summary>The schema of the JSON media type; an empty schema where it states none; null when there is no JSON.</summary>
    public static SpecNode? Json(SpecMapping content) =>
        JsonEntry(content) is { Value: SpecMapping media } ? media["schema"] ?? new SpecMapping(media.Spot) : null;

    /// <summary>The JSON media type of a content map; null when there is none.</summary>
    public static SpecEntry? JsonEntry(SpecMapping content)
    {
        if (Find(content, IsJson) is { } json)
        {
            return json;
        }

        // Any type at all is how some tools write JSON; where the schema is text or bytes, they mean those.
        return Find(content, mediaType => mediaType is "*/*" or "application/*") is { Value: SpecMapping media } any
            && media["schema"] is SpecMapping schema && IsStructured(schema) ? any : null;
    }

    /// <summary>The form of a content map, and whether it may hold files.</summary>
    public static (SpecEntry Entry, MediaKind Kind)? Form(SpecMapping content)
    {
        if (Find(content, mediaType => mediaType is "multipart/form-data" or "multipart/*") is { } multipart)
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
    public static SpecEntry? Sent(SpecMapping content) =>
        content.Entries.FirstOrDefault(entry => StreamMedia.FramingOf(entry.Key) is null && Spelled(entry.Key) is not null);

    /// <summary>A media type that can stand in a header and names one type.</summary>
    private static bool IsConcrete(string mediaType) => IsMediaType(mediaType) && mediaType.IndexOf('*') < 0;

    /// <summary>Whether a content map has streams and nothing else.</summary>
    public static bool IsOnlyStream(SpecMapping content) => content.Entries.All(entry => StreamMedia.FramingOf(entry.Key) is not null);

    /// <summary>Whether a schema has members, items or cases.</summary>
    public static bool IsStructured(SpecMapping schema) => schema.Entries
        .Any(entry => entry.Key is "$ref" or "properties" or "items" or "allOf" or "oneOf" or "anyOf")
        || schema.Text("type") is "object" or "array";

    private static IEnumerable<string> Plain(IEnumerable<SpecEntry> entries) => entries
        .Select(entry => Essence(entry.Key))
        .Where(mediaType => StreamMedia.FramingOf(mediaType) is null);

    private static SpecEntry? Find(SpecMapping content, Func<string, bool> matches) =>
        content.Entries.FirstOrDefault(entry => matches(Essence(entry.Key))) is { Value: SpecMapping } found ? found : null;

    /// <summary>Whether a media type is JSON, by its name or by its suffix (RFC 6839).</summary>
    public static bool IsJson(string mediaType) =>
        mediaType is "application/json" or "text/json" or "application/x-json"
        || (mediaType.EndsWith("+json", StringComparison.Ordinal) && StreamMedia.FramingOf(mediaType) is null);

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

    private static string? Charset(string parameter)
    {
        var parts = parameter.Split('=');
        return parts.Length == 2 && parts[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase) ? parts[1].Trim().ToLowerInvariant() : null;
    }

    // RFC 9110, section 5.6.6, without what needs quotes.
    private static bool IsParameter(string parameter)
    {
        var parts = parameter.Split('=');
        return parts.Length == 2 && parts.All(part => part.Trim().Length > 0 && part.Trim().ToLowerInvariant().All(IsNameCharacter));
    }

    /// <summary>The media type without parameters, in small letters.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
