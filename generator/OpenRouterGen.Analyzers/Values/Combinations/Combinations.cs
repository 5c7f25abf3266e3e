namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Puts together what every part can be. Parts that branch may branch together, as the two numbers of a size do: then no single combination is known
/// to occur, and only what is true of all of them is certain.
/// </summary>
internal static class Combinations
{
    private const int Most = 16;

    /// <summary>The combinations; null when there are too many, or a part is not known.</summary>
    /// <param name="first">What the parts are put to.</param>
    /// <param name="parts">What each part can be; null for a part that is not known.</param>
    /// <param name="join">Puts two values together.</param>
    public static IReadOnlyList<Combined<T>>? Of<T>(T first, IEnumerable<IReadOnlyList<Combined<T>>?> parts, Func<T, T, T> join)
    {
        IReadOnlyList<Combined<T>> all = [Combined<T>.Of(first)];
        var branching = 0;
        foreach (var part in parts)
        {
            if (part is not { Count: > 0 } || all.Count * part.Count > Most)
            {
                return null;
            }

            branching += part.Count > 1 ? 1 : 0;
            all = Joined(all, part, join);
        }

        var together = branching > 1 ? new Choice() : null;
        return together is null ? all : [.. all.Select(one => one with { Choice = together })];
    }

    private static IReadOnlyList<Combined<T>> Joined<T>(IReadOnlyList<Combined<T>> all, IReadOnlyList<Combined<T>> part, Func<T, T, T> join)
    {
        var joined = new List<Combined<T>>(all.Count * part.Count);
        foreach (var one in all)
        {
            foreach (var next in part) joined.Add(one.With(next, join));
        }

        return joined;
    }
}
