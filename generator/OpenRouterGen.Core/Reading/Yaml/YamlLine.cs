using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>Goes through a text line by line; within a line through its characters, which stand behind <see cref="At"/>.</summary>
internal sealed class YamlLine(string file, string text, int linesBefore)
{
    private int _next;
    private int _number;
    private int _start;

    public string Text { get; } = text;

    /// <summary>The character that is looked at.</summary>
    public int At { get; set; }

    /// <summary>Behind the last character of the line; the line's break does not count.</summary>
    public int End { get; private set; }

    public int Number => _number;

    public int Column => At - _start;

    public bool IsAtEnd => At >= End;

    /// <summary>Whether the line ends with a break, and not with the file.</summary>
    public bool HasBreak => End < Text.Length;

    /// <summary>The next line, blank or not, from its first character that is no space.</summary>
    public bool MoveNext()
    {
        if (_next >= Text.Length)
        {
            return false;
        }

        _number++;
        _start = _next;
        var lineBreak = Text.IndexOf('\n', _start);
        End = lineBreak < 0 ? Text.Length : lineBreak;
        _next = End + 1;
        if (End > _start && Text[End - 1] == '\r')
        {
            End--;
        }

        At = _start;
        SkipSpaces();
        return true;
    }

    /// <summary>The next line that is neither blank nor a comment.</summary>
    public bool MoveToContent()
    {
        while (MoveNext())
        {
            if (!IsAtEnd && Text[At] != '#')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes this line the next one.</summary>
    public void Return()
    {
        _next = _start;
        _number--;
    }

    public void SkipSpaces()
    {
        while (At < End && Text[At] == ' ')
        {
            At++;
        }
    }

    /// <summary>Whether a character stands at a place, and a space or the line's end behind it.</summary>
    public bool IsIndicator(char indicator, int at) => at < End && Text[at] == indicator && (at + 1 == End || Text[at + 1] == ' ');

    /// <summary>Whether nothing, or only a comment, is left of the line from a place.</summary>
    public bool IsBlankFrom(int at)
    {
        var first = at;
        while (at < End && Text[at] == ' ')
        {
            at++;
        }

        return at == End || (Text[at] == '#' && at > first);
    }

    /// <summary>The place of what begins at <see cref="At"/>.</summary>
    public SourceSpot Spot(int length = 0) => new(file, linesBefore + _number, At - _start + 1, length);
}
