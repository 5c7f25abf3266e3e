namespace OpenRouter.Tests.PublicApi;

/// <summary>What in a surface is no mere addition to an earlier one.</summary>
internal static class SurfaceGrowth
{
    /// <param name="frozen">The lines of the earlier surface.</param>
    /// <param name="current">The lines of today.</param>
    /// <param name="demanded">Those of members that whoever implements or makes the type must have.</param>
    /// <returns>A sentence for each break: what it is, and what to do.</returns>
    public static IEnumerable<string> Breaks(IReadOnlyCollection<string> frozen, IReadOnlyCollection<string> current, IReadOnlyCollection<string> demanded)
    {
        var types = frozen.Where(static line => line.Contains(" : ", StringComparison.Ordinal)).Select(TypeOf).ToHashSet(StringComparer.Ordinal);
        return frozen.Except(current).Select(static line =>
                $"'{line}' went or changed: libraries of earlier versions call it. Put the new member beside it, and keep this one until the next major "
                + "version, as [Obsolete] where it should not be used.")
            .Concat(demanded.Intersect(current).Except(frozen).Where(line => types.Contains(TypeOf(line))).Select(static line =>
                $"'{line}' is new and demanded: types of libraries of earlier versions do not have it. Give it a body, or make an interface of its own."));
    }

    // A generic type has spaces in its name.
    private static string TypeOf(string line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            depth += line[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && line[i] == ' ') return line[..i];
        }

        return line;
    }
}
