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

    /// <summary>What goes on with a name: it may begin with a digit.</summary>
    public static string Part(string text)
    {
        var readable = Normalized(text);
        var words = Words(readable);
        if (words.Count == 0)
        {
            return Spelled(text);
        }

        var lower = !readable.Any(char.IsLower);
        var name = new StringBuilder();
        if (text.Length > 1 && text[0] == '-' && IdentifierLetter.IsDigit(text[1]))
        {
            name.Append("Minus");
        }

        foreach (var (word, start) in words)
        {
            if (name.Length > 0 && IdentifierLetter.IsDigit(name[name.Length - 1]) && IdentifierLetter.IsDigit(word[0]))
            {
                name.Append(readable[start - 1] == ':' ? 'x' : '_');
            }

            name.Append(lower ? CSharpIdentifier.ToUpperFirst(word.ToLowerInvariant()) : Acronym.InPascalCase(CSharpIdentifier.ToUpperFirst(word)));
        }

        return Shorten(name.ToString(), text);
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
        if (text.All(character => character < 128))
        {
            return text;
        }

        var whole = text.Any(IsNone) ? new string([.. text.Select(character => IsNone(character) ? ' ' : character)]) : text;
        return whole.Normalize(NormalizationForm.FormC);

        static bool IsNone(char character) => char.IsSurrogate(character) || character >= '\ufffe';
    }

    private const int MaximumLength = 120;

    private static List<(string Word, int Start)> Words(string text)
    {
        var words = new List<(string, int)>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var begins = i < text.Length && (IdentifierLetter.IsLetter(text[i]) || IdentifierLetter.IsDigit(text[i]));
            var inside = begins || (start >= 0 && i < text.Length && IdentifierLetter.IsPart(text[i]));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add((text.Substring(start, i - start), start));
                start = -1;
            }
        }

        return words;
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
