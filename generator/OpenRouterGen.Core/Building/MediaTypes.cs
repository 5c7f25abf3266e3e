using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Finds the parts of a <c>content</c> map.</summary>
internal static class MediaTypes
{
    /// <summary>The schema of the JSON media type; an empty schema where it states none; null when there is no JSON.</summary>
    public static SpecNode? Json(SpecMapping content)
    {
        foreach (var entry in content.Entries)
        {
            if (IsJson(entry.Key) && entry.Value is SpecMapping media)
            {
                return media["schema"] ?? new SpecMapping(media.Spot);
            }
        }

        return null;
    }

    public static SpecMapping? EventStream(SpecMapping content) =>
        content.Entries.FirstOrDefault(entry => Is(entry.Key, "text/event-stream"))?.Value as SpecMapping;

    private static bool IsJson(string mediaType) => Is(mediaType, "application/json") || Essence(mediaType).EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string mediaType, string wanted) => string.Equals(Essence(mediaType), wanted, StringComparison.OrdinalIgnoreCase);

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();
}
