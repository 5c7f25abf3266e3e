namespace OpenRouterGen.Core.Naming;

/// <summary>Names that are made from the name of a method and the client that has it: verb, noun, and what follows.</summary>
internal static class MethodNames
{
    private static readonly HashSet<string> s_ofMany = new(StringComparer.Ordinal) { "Count", "Enumerate", "Find", "List", "Query", "Search" };

    private static readonly HashSet<string> s_reading = new(StringComparer.Ordinal)
    {
        "Fetch", "Find", "Get", "List", "Query", "Read", "Retrieve", "Search",
    };

    private static readonly HashSet<string> s_prepositions = new(StringComparer.Ordinal)
    {
        "As", "At", "By", "For", "From", "In", "Of", "On", "To", "With",
    };

    /// <summary>The noun of the client that has a tag's operations.</summary>
    public static string Client(string tag) => PascalCase.From(tag, "Tag");

    /// <summary>
    /// A method without the noun that its client says already: <c>client.Credits.Get</c>. One and many are two nouns here: <c>GetThing</c> stands beside
    /// <c>GetThings</c> in many documents.
    /// </summary>
    /// <param name="method">The name that the document gives it.</param>
    /// <param name="client">The noun of the client.</param>
    public static string Method(string method, string client)
    {
        var words = NameWords.Of(method);
        return words.Count > 1 && string.Concat(words.Skip(1)) == client ? words[0] : method;
    }

    /// <summary>The record of a method's optional parameters: verb and noun, the client's noun where the method has none.</summary>
    public static string Parameters(string method, string client)
    {
        var words = NameWords.Of(method);
        var noun = NameWords.Of(client);
        if (SaysWhat(words) || IsSame([words[0]], noun))
        {
            return method + "Parameters";
        }

        if (!s_ofMany.Contains(words[0]))
        {
            noun[noun.Count - 1] = Plural.One(noun[noun.Count - 1]);
        }

        return words[0] + string.Concat(noun) + string.Concat(words.Skip(1)) + "Parameters";
    }

    /// <summary>The method that goes through all pages: what it goes through is always named.</summary>
    public static string Iterator(string method, string client)
    {
        var words = NameWords.Of(method);
        var what = s_reading.Contains(words[0]) ? words.GetRange(1, words.Count - 1) : words;
        return "Enumerate" + (SaysWhat(words) || what.Count == words.Count ? string.Empty : client) + string.Concat(what);
    }

    private static bool SaysWhat(List<string> method) => method.Count > 1 && !s_prepositions.Contains(method[1]);

    // One and many are the same noun.
    private static bool IsSame(List<string> some, List<string> others) =>
        some.Select(Plural.One).SequenceEqual(others.Select(Plural.One), StringComparer.Ordinal);
}
