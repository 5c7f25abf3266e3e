namespace OpenRouterGen.Tool.Sources;

/// <summary>How a text begins, for a sentence about it.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var start = text.Length > Longest * 4 ? text[..(Longest * 4)] : text;
        var line = string.Join(' ', start.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Longest ? $"'{line[..Longest]}...'" : $"'{line}'";
    }
}
