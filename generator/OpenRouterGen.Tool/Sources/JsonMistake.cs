using System.Text.Json;

namespace OpenRouterGen.Tool.Sources;

/// <summary>Says why a text is no JSON that can be used.</summary>
internal static class JsonMistake
{
    /// <param name="what">What it should have been.</param>
    /// <param name="text">The text.</param>
    /// <param name="exception">Why it is not.</param>
    public static string Sentence(string what, string text, JsonException exception)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return what + " is empty";
        }

        // What is JSON all the same names a member twice.
        return IsJson(text) ? $"{what} names a member twice: {exception.Message.TrimEnd('.')}" : $"{what} is no JSON: it begins with {Excerpt.Of(text)}";
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
