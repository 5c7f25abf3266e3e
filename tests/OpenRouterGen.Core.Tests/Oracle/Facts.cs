namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>What one reading says about one thing, as named texts. What it does not say is absent.</summary>
internal sealed class Facts
{
    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);

    public Facts Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _facts[name] = value;
        }

        return this;
    }

    /// <summary>A set: the order of the document says nothing.</summary>
    public Facts AddSet(string name, IEnumerable<string> values) => Add(name, string.Join(", ", values.Order(StringComparer.Ordinal)));

    public Facts AddList(string name, IEnumerable<string> values) => Add(name, string.Join(", ", values));

    /// <summary>The facts that differ, and how many were the same.</summary>
    public static IEnumerable<(string Name, string? Ours, string? Theirs)> Compare(Facts ours, Facts theirs, out int compared)
    {
        var names = ours._facts.Keys.Union(theirs._facts.Keys, StringComparer.Ordinal).ToList();
        compared = names.Count;
        return names
            .Select(name => (name, ours._facts.GetValueOrDefault(name), theirs._facts.GetValueOrDefault(name)))
            .Where(pair => pair.Item2 != pair.Item3);
    }
}
