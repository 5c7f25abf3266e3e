using System.Globalization;
using System.Text;

namespace OpenRouterGen.Core.Naming;

/// <summary>
/// Turns any text into an identifier a person would choose. In order:
/// a text without letters or digits is spelled (<c>*</c> is <c>Star</c>); words are cut at everything that is neither letter nor
/// digit, in any script; each word starts with a capital and keeps the rest, except that a text in capitals only becomes <c>Gpt</c>-like,
/// as do the acronyms of three letters and more (<see cref="Acronym"/>); between two digits the cut stays visible, a colon as <c>x</c>, all else
/// as an underscore (<c>19.5:9</c> is <c>19_5x9</c>); a minus before a digit at the start is spelled; what still starts with a digit gets a word in front.
/// </summary>
internal static class PascalCase
{
    /// <param name="text">Any text.</param>
    /// <param name="ahead">The word that stands in front of a name which would begin with a digit.</param>
    public static string From(string text, string ahead)
    {
        var name = Part(text);
        return IdentifierLetter.IsDigit(name[0]) ? Shorten(ahead + name, text) : name;
    }

    /// <summary>The name of a member, with the last word of its type in front where it would begin with a digit.</summary>
    public static string Member(string text, CSharpIdentifier type)
    {
        var name = Part(text);
        return IdentifierLetter.IsDigit(name[0]) ? Shorten(NameWords.Last(type.Text) + name, text) : name;
    }

    /// <summary>What goes on with a name: it may begin with a digit.</summary>
    public static string Part(string text)
    {
        var readable = Normalized(text);
        var isLowered = !HasSmallLetter(readable);
        var name = new StringBuilder(readable.Length + 8);
        if (text.Length > 1 && text[0] == '-' && IdentifierLetter.IsDigit(text[1]))
        {
            name.Append("Minus");
        }

        var start = WordStart(readable, 0);
        if (start == readable.Length)
        {
            return Spelled(text);
        }

        while (start < readable.Length)
        {
            if (name.Length > 0 && IdentifierLetter.IsDigit(name[name.Length - 1]) && IdentifierLetter.IsDigit(readable[start]))
            {
                name.Append(readable[start - 1] == ':' ? 'x' : '_');
            }

            var end = WordEnd(readable, start);
            Append(name, readable, start, end, isLowered);
            start = WordStart(readable, end);
        }

        return Shorten(name.ToString(), text);
    }

    private static void Append(StringBuilder name, string text, int start, int end, bool isLowered)
    {
        // Nearly every word is written small, and only its first letter changes.
        var isSmall = !isLowered;
        for (var i = start + 1; i < end && isSmall; i++)
        {
            isSmall = !char.IsUpper(text[i]);
        }

        if (isSmall)
        {
            name.Append(char.ToUpper(text[start], CultureInfo.InvariantCulture)).Append(text, start + 1, end - start - 1);
            return;
        }

        var word = text.Substring(start, end - start);
        name.Append(isLowered ? CSharpIdentifier.ToUpperFirst(word.ToLowerInvariant()) : Acronym.InPascalCase(CSharpIdentifier.ToUpperFirst(word)));
    }

    /// <summary>A name past the limit keeps its beginning and ends in a hash of the whole text, so that two of them differ.</summary>
    public static string Shorten(string name, string text, int limit = MaximumLength)
    {
        // Parts that are put together may join where they meet, and a capital with a mark where the small letter does not.
        var whole = Normalized(name);
        return whole.Length <= limit ? whole : whole.Substring(0, limit - 9) + "_" + StableHash.Of(text);
    }

    // What is no character of its own has no normal form, and no place in a name.
    private static string Normalized(string text)
    {
        if (IsAscii(text))
        {
            return text;
        }

        var whole = text.Any(IsNone) ? new string([.. text.Select(character => IsNone(character) ? ' ' : character)]) : text;
        return whole.Normalize(NormalizationForm.FormC);

        static bool IsNone(char character) => char.IsSurrogate(character) || character >= '\ufffe';
    }

    private const int MaximumLength = 120;

    private static bool IsAscii(string text)
    {
        foreach (var character in text)
        {
            if (character >= 128)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSmallLetter(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the next word begins; the text's end when there is none.</summary>
    private static int WordStart(string text, int at)
    {
        while (at < text.Length && !IdentifierLetter.IsLetter(text[at]) && !IdentifierLetter.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (IdentifierLetter.IsLetter(text[at]) || IdentifierLetter.IsDigit(text[at]) || IdentifierLetter.IsPart(text[at])))
        {
            at++;
        }

        return at;
    }

    private static string Spelled(string text)
    {
        if (text.Length == 0)
        {
            return "Empty";
        }

        var name = new StringBuilder();
        foreach (var character in text.Take(8))
        {
            name.Append(character switch
            {
                '*' => "Star",
                '+' => "Plus",
                '-' => "Minus",
                '/' => "Slash",
                '=' => "Equal",
                '!' => "Not",
                '<' => "Less",
                '>' => "Greater",
                '.' => "Dot",
                ',' => "Comma",
                ':' => "Colon",
                ';' => "Semicolon",
                '?' => "Question",
                '%' => "Percent",
                '&' => "And",
                '|' => "Or",
                '#' => "Hash",
                '@' => "At",
                '$' => "Dollar",
                '_' => "Underscore",
                ' ' => "Space",
                _ => string.Empty,
            });
        }

        // Signs of other scripts have no spelling here: the hash keeps the name stable and apart.
        return name.Length > 0 && text.Length <= 8 ? name.ToString() : name + "Text_" + StableHash.Of(text);
    }
}
