namespace OpenRouterGen.Core.Naming;

/// <summary>Whether a C# name has moved away from the wire name, beyond what makes it an identifier: messages then say both.</summary>
internal static class MovedName
{
    public static bool Is(string name, string wireName)
    {
        if (IsSame(name, wireName))
        {
            return false;
        }

        // A name that would begin with a digit has a word in front.
        var usual = PascalCase.Part(wireName);
        return !IsSame(name, usual) && !(IdentifierLetter.IsDigit(usual[0]) && name.EndsWith(usual, StringComparison.Ordinal));
    }

    private static bool IsSame(string name, string other) => string.Equals(Letters(name), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit)]);
}
