namespace OpenRouterGen.Core.Naming;

/// <summary>
/// Acronyms in names, by the rule of .NET's own names: two letters stay capitals (<c>OpenAI</c>), three and more are a word (<c>ApiKey</c>).
/// The capital before a small letter begins the next word, but for the <c>s</c> of a plural and the <c>v</c> of a version.
/// </summary>
internal static class Acronym
{
    private const int Shortest = 3;

    public static string InPascalCase(string word)
    {
        char[]? changed = null;
        for (var start = 0; start < word.Length; start++)
        {
            var end = start;
            while (end < word.Length && char.IsUpper(word[end]))
            {
                end++;
            }

            var length = end - start - (BeginsWord(word, end) ? 1 : 0);
            if (length >= Shortest)
            {
                changed ??= word.ToCharArray();
                for (var i = start + 1; i < start + length; i++)
                {
                    changed[i] = char.ToLowerInvariant(word[i]);
                }
            }

            start = Math.Max(start, end - 1);
        }

        return changed is null ? word : new string(changed);
    }

    // Whether the capital before the place begins a word that goes on there.
    private static bool BeginsWord(string word, int at)
    {
        if (at >= word.Length || !char.IsLower(word[at]))
        {
            return false;
        }

        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        var isPlural = word[at] == 's' && !char.IsLower(next);
        var isVersion = word[at] == 'v' && IdentifierLetter.IsDigit(next);
        return !isPlural && !isVersion;
    }
}
