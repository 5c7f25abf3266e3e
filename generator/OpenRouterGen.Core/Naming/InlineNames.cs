namespace OpenRouterGen.Core.Naming;

/// <summary>
/// How the name of a schema without one of its own is made from the place where it stands. What a word says of the schema and not of the thing goes
/// (<c>Enum</c>), and a word that both parts have where they meet stands once (<c>...ErrorCode</c>, not <c>...ErrorErrorCode</c>).
/// </summary>
internal static class InlineNames
{
    // What stands for a part that would be nothing.
    private const string Anything = "Value";

    private static readonly HashSet<string> s_kinds = new(StringComparer.Ordinal) { "Enum", "Keyword", "Nullable", "Object" };

    /// <param name="place">The name of what it stands in.</param>
    /// <param name="part">What it is called there.</param>
    public static string Join(string place, string part)
    {
        var outer = NameWords.Of(place);
        var inner = WithoutKind(NameWords.Of(part));
        var shared = Shared(outer, inner);
        return place + (shared == inner.Count ? Anything : string.Concat(inner.Skip(shared)));
    }

    private static List<string> WithoutKind(List<string> words)
    {
        if (!s_kinds.Contains(words[words.Count - 1]))
        {
            return words;
        }

        return words.Count > 1 ? words.GetRange(0, words.Count - 1) : [words[0] == "Object" ? "Details" : Anything];
    }

    /// <summary>How many words the end of one and the beginning of the other have in common.</summary>
    private static int Shared(List<string> outer, List<string> inner)
    {
        for (var count = Math.Min(outer.Count, inner.Count); count > 0; count--)
        {
            if (outer.Skip(outer.Count - count).SequenceEqual(inner.Take(count), StringComparer.Ordinal))
            {
                return count;
            }
        }

        return 0;
    }
}
