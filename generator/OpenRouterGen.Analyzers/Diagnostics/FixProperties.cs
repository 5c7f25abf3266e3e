using System.Collections.Immutable;

namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>What a diagnostic hands to its code fix. The first further location is where the value is written.</summary>
internal static class FixProperties
{
    /// <summary>The C# text to write instead of the value; several, one to a line, the best first.</summary>
    public const string Replacements = "Replacements";

    /// <summary>The number of items that a list may have.</summary>
    public const string Limit = "Limit";

    /// <summary>The metadata name of the type that a value is for.</summary>
    public const string Type = "Type";

    /// <summary>The static method of that type which makes a value of the text, and is awaited.</summary>
    public const string Factory = "Factory";

    /// <summary>The environment variable to read.</summary>
    public const string Variable = "Variable";

    /// <param name="replacements">C# texts, the best first; none when there is nothing to offer.</param>
    public static ImmutableDictionary<string, string?> Offer(IEnumerable<string> replacements) =>
        ImmutableDictionary<string, string?>.Empty.Add(Replacements, string.Join("\n", replacements));
}
