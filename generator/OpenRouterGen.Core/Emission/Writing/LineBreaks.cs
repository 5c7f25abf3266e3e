namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Finds the places where a line of emitted C# may be broken. It knows the forms that emitters write: operators stand between spaces, brackets do not.
/// </summary>
internal sealed class LineBreaks
{
    // What a place separates at the same nesting, from least to most.
    private const int Label = 0;
    private const int Statement = 1;
    private const int Body = 2;
    private const int Item = 3;
    private const int Assignment = 4;

    /// <summary>What one level of nesting costs.</summary>
    private const int Level = 5;

    /// <summary>A space that only parts two words: better than a line that is too long.</summary>
    private const int LastResort = 1_000;

    private static readonly string[] s_operators = ["||", "&&", "??", "or", "and", "+", "?", ":", "{"];

    // One array for all lines, which are many.
    private LineBreak[] _breaks = new LineBreak[64];
    private string _line = string.Empty;
    private bool _isLabel;
    private int _depth;

    /// <summary>How many places the line has.</summary>
    public int Count { get; private set; }

    /// <summary>One of the places, which are in their order.</summary>
    public LineBreak At(int index) => _breaks[index];

    /// <summary>Finds the places of a line, and forgets those of the one before.</summary>
    public void Find(string line, int margin)
    {
        _line = line;
        _isLabel = string.CompareOrdinal(line, margin, "case ", 0, 5) == 0;
        _depth = 0;
        Count = 0;
        for (var i = margin; i < line.Length; i++)
        {
            i = Look(i, margin);
        }
    }

    /// <summary>Looks at a character, and returns the last one of what it begins.</summary>
    private int Look(int at, int margin)
    {
        switch (_line[at])
        {
            case '"':
                return EndOfLiteral(at);
            case '(' or '[' or '{':
                _depth++;
                AddAfterBracket(at, margin);
                break;
            case '<' when at > 0 && _line[at - 1] != ' ':
                _depth++;
                break;
            case ')' or ']' or '}':
            case '>' when _line[at - 1] is not ('=' or ' '):
                _depth--;
                break;
            case ' ' when at + 1 < _line.Length:
                Space(at);
                break;
            default:
                break;
        }

        return at;
    }

    private int EndOfLiteral(int at)
    {
        for (at++; _line[at] != '"'; at++)
        {
            if (_line[at] == '\\')
            {
                at++;
            }
        }

        return at;
    }

    // An attribute's own bracket stays with its name, and an empty pair of brackets together.
    private void AddAfterBracket(int at, int margin)
    {
        if (at > margin && at + 1 < _line.Length && _line[at + 1] is not (' ' or ')' or ']' or '}'))
        {
            Add(at + 1, at + 1, Item);
        }
    }

    private void Space(int at)
    {
        var cost = _line[at - 1] switch
        {
            ';' => Statement,
            ':' when _isLabel && _depth == 0 => Label,
            ',' or '{' => Item,
            '=' => Assignment,
            _ => Begun(at + 1),
        };
        Add(at + 1, at, cost);
    }

    /// <summary>The cost of a break before the word that begins here.</summary>
    private int Begun(int at)
    {
        var end = _line.IndexOf(' ', at);
        var length = (end < 0 ? _line.Length : end) - at;
        if (Is("=>", at, length))
        {
            return Body;
        }

        foreach (var word in s_operators)
        {
            if (Is(word, at, length))
            {
                return Item;
            }
        }

        return LastResort;
    }

    private bool Is(string word, int at, int length) => word.Length == length && string.CompareOrdinal(_line, at, word, 0, length) == 0;

    private void Add(int position, int textEnd, int cost)
    {
        if (Count == _breaks.Length)
        {
            Array.Resize(ref _breaks, Count * 2);
        }

        _breaks[Count++] = new LineBreak(position, textEnd, (_depth * Level) + cost);
    }
}
