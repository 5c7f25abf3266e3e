using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Finds the words for a person in an error of any shape. Only members that are known to hold words are looked at: others quote what was sent.
/// </summary>
internal static class ErrorWords
{
    /// <summary>The member that quotes the request: it stays out of every message.</summary>
    public const string Input = "flagged_input";

    // Errors within errors within errors: who nests deeper has no words for a person.
    private const int DeepestNesting = 8;
    private const int MostItems = 8;

    // In this order: what says most comes first.
    private static readonly string[] s_members =
        ["message", "error_message", "msg", "detail", "error_description", "description", "title", "reason", "error", "errors"];

    /// <summary>The words in one line; null when there are none.</summary>
    public static string? Of(JsonElement element) => MessageText.Clean(Find(element, 0));

    /// <summary>The words of a provider, in whatever form it gave them; when none are known as such, its JSON.</summary>
    public static string? OfReason(JsonElement element) => Of(element) ?? Json(element);

    private static string? Find(JsonElement element, int depth)
    {
        if (depth > DeepestNesting) return null;
        return element.ValueKind switch
        {
            JsonValueKind.String => OfText(element.GetString()!, depth),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => depth == 0 ? null : element.GetRawText(),
            JsonValueKind.Object => OfObject(element, depth),
            JsonValueKind.Array => OfList(element, depth),
            _ => null,
        };
    }

    // A provider's error often comes as JSON in a string.
    private static string? OfText(string text, int depth)
    {
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.IsEmpty) return null;
        if (trimmed[0] is not ('{' or '[')) return text;
        return LooseJson.Whole(Encoding.UTF8.GetBytes(text)) is { } json ? Find(json, depth + 1) ?? Json(json) : text;
    }

    private static string? OfObject(JsonElement element, int depth)
    {
        foreach (var name in s_members)
        {
            if (LooseJson.Get(element, name) is not { } value) continue;
            if ((Find(value, depth + 1) ?? (name == "message" ? Json(value) : null)) is { } words && !string.IsNullOrWhiteSpace(words)) return words;
        }

        return null;
    }

    private static string? OfList(JsonElement element, int depth)
    {
        var items = element.EnumerateArray()
            .Where(static item => item.ValueKind is JsonValueKind.String or JsonValueKind.Object)
            .Take(MostItems)
            .Select(item => Find(item, depth + 1))
            .OfType<string>();
        return string.Join("; ", items) is { Length: > 0 } words ? words : null;
    }

    private static string? Json(JsonElement element)
    {
        var json = element.GetRawText();
        return json.Contains(Input, StringComparison.Ordinal) ? null : MessageText.Clean(json);
    }
}
