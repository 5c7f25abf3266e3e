namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Breaks a line of C# that is too long, between tokens: where the nesting is least, and as late there as the width allows. White space between
/// tokens means nothing in C#, so whatever the line says, the lines say it too.
/// </summary>
internal sealed class LineBreaker
{
    public const int Width = 160;

    private const int Step = 4;

    private readonly LineBreaks _breaks = new();

    /// <summary>Appends the line as lines. A literal or a name that is wider than a line stands on one of its own.</summary>
    public void Append(CodeBuffer text, string line)
    {
        var margin = 0;
        while (margin < line.Length && line[margin] == ' ')
        {
            margin++;
        }

        _breaks.Find(line, margin);
        var start = margin;
        var next = 0;
        var isFirst = true;
        while (margin + line.Length - start > Width && next < _breaks.Count)
        {
            next = Best(next, start + Width - margin);
            var end = _breaks.At(next).Position;
            AppendPiece(text, line, margin, start, end);
            text.Append("\n");
            margin += isFirst ? Step : 0;
            isFirst = false;
            start = end;
            next++;
        }

        AppendPiece(text, line, margin, start, line.Length);
    }

    private static void AppendPiece(CodeBuffer text, string line, int margin, int start, int end)
    {
        while (end > start && line[end - 1] == ' ')
        {
            end--;
        }

        text.AppendSpaces(margin);
        text.Append(line, start, end - start);
    }

    /// <summary>The last of the best places before the limit; the first place after it when there is none before.</summary>
    private int Best(int first, int limit)
    {
        var best = first;
        for (var i = first + 1; i < _breaks.Count && _breaks.At(i).TextEnd <= limit; i++)
        {
            if (_breaks.At(i).Cost <= _breaks.At(best).Cost)
            {
                best = i;
            }
        }

        return best;
    }
}
