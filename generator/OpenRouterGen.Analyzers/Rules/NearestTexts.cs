using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The allowed texts that a mistyped one could be meant to be.</summary>
internal static class NearestTexts
{
    /// <summary>How many an editor offers.</summary>
    public const int Most = 3;

    /// <summary>The nearest first; none when none is near.</summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> allowed)
    {
        var left = allowed.ToList();
        var nearest = new List<string>();
        while (nearest.Count < Most && NearestName.Find(text, left) is { } found)
        {
            nearest.Add(found);
            left.Remove(found);
        }

        return nearest;
    }
}
