namespace OpenRouterGen.Core.Problems;

/// <summary>Finds what a mistyped name was meant to be.</summary>
internal static class NearestName
{
    private const int LongestName = 200;

    /// <summary>
    /// The candidate with the fewest edits, or null when none is near: more than a third of the name would have to change.
    /// Case is no difference; of two that are equally near the first wins.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= least)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The question for the end of a message; empty when no candidate is near.</summary>
    /// <param name="name">The mistyped name.</param>
    /// <param name="candidates">What it can be meant to be.</param>
    /// <param name="before">What stands before the name and each candidate, and is right.</param>
    public static string Question(string name, IEnumerable<string> candidates, string before = "") =>
        Find(name, candidates) is { } nearest ? Question(before + nearest) : string.Empty;

    /// <summary>The end of a message about a name that is not known: the question, or what can be said where no candidate is near.</summary>
    /// <param name="name">The mistyped name.</param>
    /// <param name="candidates">What it can be meant to be.</param>
    /// <param name="otherwise">What there is, or where it is listed.</param>
    public static string QuestionOr(string name, IEnumerable<string> candidates, string otherwise) =>
        Question(name, candidates) is { Length: > 0 } question ? question : "; " + otherwise;

    /// <summary>The question for the end of a message; empty for null.</summary>
    public static string Question(string? meant) => meant is null ? string.Empty : $"; did you mean '{meant}'?";

    /// <summary>Characters to insert, remove, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var isSame = AreSame(a[i - 1], b[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && AreSame(a[i - 1], b[j - 2]) && AreSame(a[i - 2], b[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }

    private static bool AreSame(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
