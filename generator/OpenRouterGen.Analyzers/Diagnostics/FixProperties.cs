using System.Collections.Immutable;

namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>What a diagnostic hands to its code fix. The first further location is where the value is written.</summary>
internal static class FixProperties
{
    /// <summary>The C# text to write instead of the value; several, one to a line, the best first.</summary>
    public const string Replacements = "Replacements";

    /// <summary>The C# name of a member to add.</summary>
    public const string Member = "Member";

    /// <summary>The number of items that a list may have.</summary>
    public const string Limit = "Limit";

    /// <summary>A text for the user to fill in.</summary>
    public const string Placeholder = "TODO";

    /// <summary>The environment variable to read.</summary>
    public const string Variable = "Variable";

    /// <param name="replacements">C# texts, the best first; none when there is nothing to offer.</param>
    public static ImmutableDictionary<string, string?> Offer(IEnumerable<string> replacements) =>
        ImmutableDictionary<string, string?>.Empty.Add(Replacements, string.Join("\n", replacements));
}
