namespace OpenRouterGen.Comparison.Pairing;

/// <summary>Two that are compared; one of them is null for what came or went.</summary>
internal readonly record struct Paired<T>(T? Old, T? New)
    where T : class
{
    /// <summary>Pairs what has one key on both sides; the new order, and what went where it stood last.</summary>
    public static List<Paired<T>> ByKey<TKey>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, TKey> key)
        where TKey : notnull => ByKey(old, @new, key, key);

    /// <summary>The same, where a key is another one on each side.</summary>
    public static List<Paired<T>> ByKey<TKey>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, TKey> oldKey, Func<T, TKey> newKey)
        where TKey : notnull
    {
        var left = new Dictionary<TKey, T>();
        foreach (var item in old)
        {
            left.TryAdd(oldKey(item), item);
        }

        var pairs = new List<Paired<T>>();
        foreach (var item in @new)
        {
            pairs.Add(new(left.Remove(newKey(item), out var before) ? before : null, item));
        }

        pairs.AddRange(left.Values.Select(item => new Paired<T>(item, null)));
        return pairs;
    }

    /// <summary>
    /// Pairs further what came and what went, where <paramref name="isSame"/> sees one thing under another name. A name that could be several is none.
    /// </summary>
    public static List<Paired<T>> Renamed(List<Paired<T>> pairs, Func<T, T, bool> isSame)
    {
        var went = pairs.Where(pair => pair.New is null).Select(pair => pair.Old!).ToList();
        var came = pairs.Where(pair => pair.Old is null).Select(pair => pair.New!).ToList();

        // With many of both nobody knows which became which, and looking would take long.
        if (went.Count is 0 or > Most || came.Count is 0 or > Most)
        {
            return pairs;
        }

        var oldOf = new Dictionary<T, T>(ReferenceEqualityComparer.Instance);
        var paired = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var item in came)
        {
            if (went.Where(other => isSame(other, item)).Take(2).ToList() is [var only] && came.Count(other => isSame(only, other)) == 1)
            {
                oldOf.Add(item, only);
                paired.Add(only);
            }
        }

        return
        [
            .. pairs.Where(pair => pair.Old is null || pair.New is not null || !paired.Contains(pair.Old))
                .Select(pair => pair.Old is null && oldOf.TryGetValue(pair.New!, out var before) ? new Paired<T>(before, pair.New) : pair),
        ];
    }

    private const int Most = 24;
}
