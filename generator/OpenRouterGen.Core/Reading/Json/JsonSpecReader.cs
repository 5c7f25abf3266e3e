using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Reads JSON (RFC 8259). YAML has JSON within it, but not as YamlDotNet reads it: a key of over 1,024 characters and U+2028 in a text are
/// JSON and fail there.
/// </summary>
internal sealed class JsonSpecReader(string file, string text, ReadingLimits limits, ProblemSink problems)
{
    private readonly SpecTreeBuilder _tree = new(limits, problems);
    private readonly JsonTextScanner _scanner = new(file, text);
    private readonly TextPool _keys = new();

    // What stands open, as a mirror of the tree's own stack: '{' or '['.
    private readonly List<char> _open = [];

    /// <summary>Whether a text is to be tried as JSON first.</summary>
    public static bool LooksLikeJson(string text)
    {
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r'))
            {
                return character is '{' or '[';
            }
        }

        return false;
    }

    public SpecNode Read(CancellationToken cancellationToken)
    {
        for (var i = 0; ; i++)
        {
            if ((i & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            // After a value, what is complete closes; where the root is complete, the file ends.
            if (Value() && !Continue())
            {
                _scanner.SkipBlanks();
                return _scanner.AtEnd ? _tree.Root! : throw _scanner.Error("nothing may follow the document");
            }
        }
    }

    /// <summary>Reads one value, or opens a mapping or a list; true when a value is complete.</summary>
    private bool Value()
    {
        _scanner.SkipBlanks();
        var spot = _scanner.Spot;
        switch (_scanner.Current)
        {
            case '{':
                _tree.Open(new SpecMapping(spot));
                return OpenAndLook('{', '}');
            case '[':
                _tree.Open(new SpecSequence(spot));
                return OpenAndLook('[', ']');
            case '"':
                var quoted = _scanner.Quoted();
                _tree.Scalar(new SpecScalar(_scanner.Since(spot), quoted, SpecScalarKind.String));
                return true;
            default:
                _tree.Scalar(_scanner.Bare());
                return true;
        }
    }

    /// <summary>True when the container is empty and thus complete.</summary>
    private bool OpenAndLook(char opening, char closing)
    {
        _scanner.Advance();
        _scanner.SkipBlanks();
        if (_scanner.Current == closing)
        {
            _scanner.Advance();
            _tree.Close();
            return true;
        }

        _open.Add(opening);
        if (opening == '{')
        {
            Key();
        }

        return false;
    }

    /// <summary>Goes on after a complete value: closes what ends here, or stands before the next value. False when all is closed.</summary>
    private bool Continue()
    {
        while (_open.Count > 0)
        {
            _scanner.SkipBlanks();
            var isMapping = _open[_open.Count - 1] == '{';
            if (_scanner.Current == ',')
            {
                _scanner.Advance();
                _scanner.SkipBlanks();
                if (isMapping)
                {
                    Key();
                }

                return true;
            }

            if (_scanner.Current != (isMapping ? '}' : ']'))
            {
                throw _scanner.Error(isMapping ? "',' or '}' is expected" : "',' or ']' is expected");
            }

            _scanner.Advance();
            _open.RemoveAt(_open.Count - 1);
            _tree.Close();
        }

        return false;
    }

    private void Key()
    {
        if (_scanner.Current != '"')
        {
            throw _scanner.Error("a key in double quotes is expected");
        }

        var spot = _scanner.Spot;
        var key = _scanner.Quoted();
        _tree.Key(_keys.Get(key), _scanner.Since(spot), isMerge: false);
        _scanner.SkipBlanks();
        if (_scanner.Current != ':')
        {
            throw _scanner.Error("':' is expected");
        }

        _scanner.Advance();
    }
}
