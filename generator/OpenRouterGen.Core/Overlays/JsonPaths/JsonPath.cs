using System.Diagnostics.CodeAnalysis;

namespace OpenRouterGen.Core.Overlays;

/// <summary>A JSONPath query (RFC 9535), parsed.</summary>
internal sealed record JsonPath(string Text, JsonPathQuery Query)
{
    /// <summary>Parses a query. An error says what is wrong and at which character, counted from 1.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPath? path, [NotNullWhen(false)] out string? error)
    {
        try
        {
            path = new JsonPath(text, new JsonPathParser(text).Parse());
            error = null;
            return true;
        }
        catch (JsonPathException exception)
        {
            path = null;
            error = exception.Message;
            return false;
        }
    }
}
