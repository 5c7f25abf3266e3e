namespace OpenRouterGen.Core.Naming;

/// <summary>English plurals, as far as names of lists need them: a table of words, then a table of endings.</summary>
internal static class Plural
{
    // Words that the endings below would get wrong.
    private static readonly Dictionary<string, string> s_words = Pairs(
        "Aliases", "Alias", "Analyses", "Analysis", "Axes", "Axis", "Biases", "Bias", "Buses", "Bus", "Canvases", "Canvas",
        "Children", "Child", "Cookies", "Cookie", "Criteria", "Criterion", "Diagnoses", "Diagnosis", "Feet", "Foot", "Gases", "Gas", "Halves", "Half",
        "Hypotheses", "Hypothesis", "Indices", "Index", "Knives", "Knife", "Leaves", "Leaf", "Lenses", "Lens", "Lives", "Life", "Matrices", "Matrix",
        "Men", "Man", "Mice", "Mouse", "Movies", "Movie", "People", "Person", "Phenomena", "Phenomenon", "Quizzes", "Quiz", "Selves", "Self",
        "Shelves", "Shelf", "Statuses", "Status", "Teeth", "Tooth", "Ties", "Tie", "Vertices", "Vertex", "Viruses", "Virus", "Wives", "Wife",
        "Wolves", "Wolf", "Women", "Woman");

    // Words that end like a plural and are none, or whose plural is the same.
    private static readonly HashSet<string> s_singular = new(StringComparer.Ordinal)
    {
        "Alias", "Always", "Analytics", "Bias", "Canvas", "Economics", "Https", "Lens", "News", "Physics", "Series", "Species", "Statistics",
    };

    private static readonly (string Plural, string Singular)[] s_endings =
    [
        ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"),
        ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", string.Empty),
    ];

    /// <summary>A word in the singular; null when it is no plural.</summary>
    public static string? Singular(string word)
    {
        if (s_words.TryGetValue(word, out var known))
        {
            return known;
        }

        if (word.Length > 3 && !s_singular.Contains(word))
        {
            foreach (var (plural, singular) in s_endings)
            {
                if (word.EndsWith(plural, StringComparison.Ordinal) && word.Length > plural.Length + 1)
                {
                    return plural == singular ? null : word.Substring(0, word.Length - plural.Length) + singular;
                }
            }
        }

        return null;
    }

    /// <summary>A word in the singular, whatever it is.</summary>
    public static string One(string word) => Singular(word) ?? word;

    /// <summary>What an element of a list is called: the list's name in the singular, or its item. That it is a list says nothing of the element.</summary>
    public static string Item(string list)
    {
        var words = NameWords.Of(list);
        if (words.Count > 1 && words[words.Count - 1] is "Array" or "List")
        {
            words.RemoveAt(words.Count - 1);
        }

        var last = words[words.Count - 1];
        var singular = Singular(last);
        words[words.Count - 1] = singular ?? last;
        return string.Concat(words) + (singular is null ? "Item" : string.Empty);
    }

    private static Dictionary<string, string> Pairs(params string[] words)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i += 2)
        {
            pairs.Add(words[i], words[i + 1]);
        }

        return pairs;
    }
}
