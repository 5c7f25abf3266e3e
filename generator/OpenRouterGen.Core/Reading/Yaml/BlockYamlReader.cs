// Why not YamlDotNet alone: on OpenRouter's published document (1.3 MB) this reader takes 0.13 of the CPU time that the same tree takes from its events
// when warm, and 0.2 of the time in a new process, which is what a cold compiler pays (tests/Benchmarks -- reading, in one run, .NET 10).

using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Reads the YAML that exporters write: blocks, quoted texts, short lists in brackets. It is several times as fast as the events of
/// YamlDotNet and gives up on everything that is not plain to see, mistakes included: <see cref="YamlSpecReader"/> then reads the whole text.
/// What it does read is the same tree with the same places, which tests compare.
/// </summary>
internal sealed class BlockYamlReader
{
    private const int LongestKey = 1000;

    // Tabs, and what breaks lines in one version of YAML and not in the other.
    private static readonly char[] s_unusual = ['\t', '\u0085', '\u2028', '\u2029', '\uFEFF'];

    private readonly YamlLine _line;
    private readonly SpecTreeBuilder _tree;
    private readonly YamlScalarReader _scalars;
    private readonly FlowYamlReader _flow;

    // The open collections: where their entries begin, and whether they are lists.
    private readonly int[] _indents;
    private readonly bool[] _isList;
    private int _depth;
    private bool _waits;

    private BlockYamlReader(string file, string text, int linesBefore, ReadingLimits limits, ProblemSink problems)
    {
        _line = new YamlLine(file, text, linesBefore);
        _tree = new SpecTreeBuilder(limits, problems);
        _scalars = new YamlScalarReader(_line);
        _flow = new FlowYamlReader(_line, _scalars, _tree);
        _indents = new int[limits.Depth + 1];
        _isList = new bool[limits.Depth + 1];
    }

    private int Indent => _indents[_depth - 1];

    private bool IsList => _isList[_depth - 1];

    private bool IsDash => _line.IsIndicator('-', _line.At);

    /// <summary>The tree, or null when the text is not plain enough.</summary>
    public static SpecNode? TryRead(string file, string text, int linesBefore, ReadingLimits limits, CancellationToken cancellationToken)
    {
        if (text.IndexOfAny(s_unusual) >= 0 || HasBareCarriageReturn(text))
        {
            return null;
        }

        var problems = new ProblemSink();
        try
        {
            var reader = new BlockYamlReader(file, text, linesBefore, limits, problems);
            return reader.Read(cancellationToken) && problems.Problems.Count == 0 ? reader._tree.Root : null;
        }
        catch (FatalProblemException)
        {
            // Over a budget: the other reader says so, in its words.
            return null;
        }
    }

    private static bool HasBareCarriageReturn(string text)
    {
        for (var at = text.IndexOf('\r'); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
            {
                return true;
            }
        }

        return false;
    }

    private bool Read(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_line.MoveToContent())
        {
            if ((_line.Number & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (!Place() || !Content())
            {
                return false;
            }
        }

        if (_waits || _depth == 0)
        {
            return false;
        }

        while (_depth > 0)
        {
            Close();
        }

        return true;
    }

    /// <summary>Opens and closes collections until the one is open that this line goes on with.</summary>
    private bool Place()
    {
        var column = _line.Column;
        if (_depth == 0)
        {
            return _tree.Root is null && !IsDash && !IsMarker() && Open(isList: false);
        }

        if (_waits)
        {
            // A list may stand below its key without being set off.
            var isValue = column > Indent || (column == Indent && IsDash && !IsList);
            return isValue && Open(IsDash);
        }

        while (_depth > 1 && Indent > column)
        {
            Close();
        }

        if (Indent == column && IsList && !IsDash && _depth > 1)
        {
            Close();
        }

        return Indent == column && IsList == IsDash && !IsMarker();
    }

    /// <summary>Directives and the marks of documents; all stand in the first column.</summary>
    private bool IsMarker() => _line.Column == 0 && (_line.Text[_line.At] is '%' or '.' || (_line.Text[_line.At] == '-' && !IsDash));

    private bool Content()
    {
        while (IsDash)
        {
            _line.At++;
            _line.SkipSpaces();
            if (_line.IsAtEnd || _line.Text[_line.At] == '#')
            {
                return false;
            }

            if (IsDash)
            {
                Open(isList: true);
            }
            else if (KeyEnd() < 0)
            {
                return Value();
            }
            else
            {
                Open(isList: false);
            }
        }

        return Key() && (_waits || Value());
    }

    /// <summary>Behind the key that begins here, at its colon; -1 when no key begins here.</summary>
    private int KeyEnd()
    {
        if (_scalars.IsQuote)
        {
            var end = _scalars.QuoteEnd();
            return end >= 0 && _line.IsIndicator(':', end) ? end : -1;
        }

        if (!_scalars.CanBeginPlain)
        {
            return -1;
        }

        for (var at = _line.At; at < _line.End; at++)
        {
            if (_line.Text[at] == ':' && _line.IsIndicator(':', at))
            {
                return at;
            }

            if (_line.Text[at] == '#' && _line.Text[at - 1] == ' ')
            {
                return -1;
            }
        }

        return -1;
    }

    private bool Key()
    {
        var end = KeyEnd();
        if (end < 0 || end - _line.At > LongestKey || _line.Text[end - 1] == ' ')
        {
            return false;
        }

        if ((_scalars.IsQuote ? _scalars.Quoted(end) : _scalars.Plain(end)) is not { } key || key == MergeKey.Text)
        {
            return false;
        }

        _tree.Key(key, _line.Spot(end - _line.At), isMerge: false);
        _line.At = end + 1;
        _line.SkipSpaces();
        _waits = _line.IsAtEnd || _line.Text[_line.At] == '#';
        return true;
    }

    private bool Value()
    {
        switch (_line.Text[_line.At])
        {
            case '\'' or '"':
                return Quoted();
            case '{' or '[':
                return _flow.Read() && _line.IsBlankFrom(_line.At);
            case '|' or '>':
                return _scalars.Block(Indent) is { } block && Add(block);
            default:
                return _scalars.CanBeginPlain && Plain();
        }
    }

    private bool Quoted()
    {
        var end = _scalars.QuoteEnd();
        return end >= 0 && _line.IsBlankFrom(end) && _scalars.Quoted(end) is { } text
            && Add(new SpecScalar(_line.Spot(end - _line.At), text, SpecScalarKind.String));
    }

    private bool Plain()
    {
        var end = _line.At;
        while (end < _line.End && !(_line.Text[end] == '#' && _line.Text[end - 1] == ' '))
        {
            if (_line.IsIndicator(':', end))
            {
                return false;
            }

            end++;
        }

        while (_line.Text[end - 1] == ' ')
        {
            end--;
        }

        return Add(_scalars.PlainScalar(end));
    }

    private bool Add(SpecScalar scalar)
    {
        _tree.Scalar(scalar);
        return true;
    }

    private bool Open(bool isList)
    {
        _tree.Open(isList ? new SpecSequence(_line.Spot()) : new SpecMapping(_line.Spot()));
        _indents[_depth] = _line.Column;
        _isList[_depth] = isList;
        _depth++;
        _waits = false;
        return true;
    }

    private void Close()
    {
        _tree.Close();
        _depth--;
    }
}
