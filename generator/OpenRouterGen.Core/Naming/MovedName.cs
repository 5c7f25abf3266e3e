namespace OpenRouterGen.Core.Naming;

/// <summary>Whether a C# name has moved away from the wire name: messages then say both.</summary>
internal static class MovedName
{
    public static bool Is(string name, string wireName) => !string.Equals(Letters(name), Letters(wireName), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit)]);
}
