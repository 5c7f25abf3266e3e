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
            all = [.. all.SelectMany(_ => part, (one, next) => one.With(next, join))];
        }

        var together = branching > 1 ? new Choice() : null;
        return together is null ? all : [.. all.Select(one => one with { Choice = together })];
    }
}
