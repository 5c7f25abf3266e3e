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

    /// <summary>Whether the letters and digits of two names are the same, however they are parted and whether small or capital.</summary>
    private static bool IsSame(string name, string other)
    {
        var at = Letter(name, 0);
        var otherAt = Letter(other, 0);
        while (at < name.Length && otherAt < other.Length && char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(other[otherAt]))
        {
            at = Letter(name, at + 1);
            otherAt = Letter(other, otherAt + 1);
        }

        return at == name.Length && otherAt == other.Length;
    }

    /// <summary>Where the next letter or digit is; the name's end when there is none.</summary>
    private static int Letter(string name, int start)
    {
        var at = start;
        while (at < name.Length && !char.IsLetterOrDigit(name[at]))
        {
            at++;
        }

        return at;
    }
}
