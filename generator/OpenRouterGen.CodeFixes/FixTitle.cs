namespace OpenRouterGen.CodeFixes;

/// <summary>The words of an editor's menu: one line, under 80 characters.</summary>
internal static class FixTitle
{
    private const int Longest = 26;

    /// <summary>Source text on one line; of a long one its beginning.</summary>
    public static string Shorten(string text, int longest = Longest)
    {
        var line = string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
        {
            return line;
        }

        var length = char.IsHighSurrogate(line[longest - 4]) ? longest - 4 : longest - 3;
        return line.Substring(0, length) + "...";
    }
}
