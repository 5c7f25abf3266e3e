namespace OpenRouterGen.Core.Reading;

/// <summary>Reads the lists and mappings of <see cref="BlockYamlReader"/> that stand in brackets on one line; false for any other.</summary>
internal sealed class FlowYamlReader(YamlLine line, YamlScalarReader scalars, SpecTreeBuilder tree)
{
    public bool Read()
    {
        var isMapping = line.Text[line.At] == '{';
        var close = isMapping ? '}' : ']';
        tree.Open(isMapping ? new SpecMapping(line.Spot()) : new SpecSequence(line.Spot()));
        Skip();
        if (!line.IsAtEnd && line.Text[line.At] == close)
        {
            return Close();
        }

        while ((!isMapping || Key()) && Value() && !line.IsAtEnd)
        {
            if (line.Text[line.At] == close)
            {
                return Close();
            }

            if (line.Text[line.At] != ',')
            {
                return false;
            }

            Skip();
        }

        return false;
    }

    private bool Close()
    {
        tree.Close();
        line.At++;
        return true;
    }

    private bool Key()
    {
        if (End() is not { } end || !line.IsIndicator(':', end) || end + 1 >= line.End)
        {
            return false;
        }

        if ((scalars.IsQuote ? scalars.Quoted(end) : scalars.Plain(end)) is not { } key || key == MergeKey.Text)
        {
            return false;
        }

        tree.Key(key, line.Spot(end - line.At), isMerge: false);
        line.At = end;
        Skip();
        return true;
    }

    private bool Value()
    {
        if (!line.IsAtEnd && line.Text[line.At] is '{' or '[')
        {
            if (!Read())
            {
                return false;
            }

            line.SkipSpaces();
            return true;
        }

        if (End() is not { } end)
        {
            return false;
        }

        if (!scalars.IsQuote)
        {
            tree.Scalar(scalars.PlainScalar(end));
        }
        else if (scalars.Quoted(end) is { } text)
        {
            tree.Scalar(new SpecScalar(line.Spot(end - line.At), text, SpecScalarKind.String));
        }
        else
        {
            return false;
        }

        line.At = end;
        line.SkipSpaces();
        return true;
    }

    /// <summary>Behind the scalar that begins here.</summary>
    private int? End()
    {
        if (line.IsAtEnd)
        {
            return null;
        }

        if (scalars.IsQuote)
        {
            return scalars.QuoteEnd() is >= 0 and var quote ? quote : null;
        }

        if (!scalars.CanBeginPlain || (line.Text[line.At] == '-' && (line.At + 1 == line.End || line.Text[line.At + 1] is ',' or '[' or ']' or '{' or '}')))
        {
            return null;
        }

        var end = line.At;
        while (end < line.End && line.Text[end] is not (',' or '[' or ']' or '{' or '}' or '#' or ':'))
        {
            end++;
        }

        while (end > line.At && line.Text[end - 1] == ' ')
        {
            end--;
        }

        // A hash or a colon within a word is a matter of context.
        return end == line.At ? null : end;
    }

    private void Skip()
    {
        line.At++;
        line.SkipSpaces();
    }
}
