using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What the runtime says of keys: how they begin, and the environment variable they belong in.</summary>
internal sealed record KeyShape(string Prefix, string Variable)
{
    // A prefix alone, as in a check of what a user typed, is no key; nor is a pattern, or a placeholder of one letter.
    private const int ShortestSecret = 16;
    private const int FewestCharacters = 6;

    /// <summary>How many characters a key has at least.</summary>
    public int Shortest => Prefix.Length + ShortestSecret;

    public static KeyShape? Read(INamedTypeSymbol? attribute) =>
        Constant(attribute, "Prefix") is { Length: > 0 } prefix && Constant(attribute, "EnvironmentVariable") is { } variable
            ? new KeyShape(prefix, variable)
            : null;

    /// <summary>Whether there is a key anywhere in a text.</summary>
    public bool IsIn(string text)
    {
        // One pass: a key ends where the next one can begin, since what keys begin with holds a hyphen.
        for (var at = Find(text, 0); at >= 0; at = Find(text, at))
        {
            var start = at + Prefix.Length;
            for (at = start; at < text.Length && IsOfKey(text[at]);)
            {
                at++;
            }

            if (at - start >= ShortestSecret && IsSecret(text.Substring(start, at - start)))
            {
                return true;
            }
        }

        return false;
    }

    private int Find(string text, int start) => text.IndexOf(Prefix, start, StringComparison.Ordinal);

    private static bool IsOfKey(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsSecret(string characters) => characters.Distinct().Count() >= FewestCharacters && characters.Any(char.IsDigit);

    private static string? Constant(INamedTypeSymbol? attribute, string name) =>
        attribute?.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;
}
