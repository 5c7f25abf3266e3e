namespace OpenRouterGen.Core.Naming;

/// <summary>The words of a name in Pascal case: each begins with a capital, and capitals in a row are one.</summary>
internal static class NameWords
{
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || Begins(name, i))
            {
                words.Add(name.Substring(start, i - start));
                start = i;
            }
        }

        return words;
    }

    /// <summary>The last word without digits and underscores at its end; the whole name when it has no other.</summary>
    public static string Last(string name)
    {
        var end = name.Length;
        while (end > 0 && (name[end - 1] == '_' || IdentifierLetter.IsDigit(name[end - 1])))
        {
            end--;
        }

        var words = Of(name.Substring(0, end));
        return words.Count == 0 ? name : words[words.Count - 1];
    }

    private static bool Begins(string name, int at) =>
        char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
