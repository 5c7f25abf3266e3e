namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Breaks a line of C# that is too long, between tokens: where the nesting is least, and as late there as the width allows. White space between
/// tokens means nothing in C#, so whatever the line says, the lines say it too.
/// </summary>
internal static class LineBreaker
{
    public const int Width = 160;

    private const int Step = 4;

    /// <summary>The lines. A literal or a name that is wider than a line stands on one of its own.</summary>
    public static List<string> Break(string line)
    {
        var lines = new List<string>();
        var margin = line.Length - line.TrimStart(' ').Length;
        var breaks = LineBreaks.Of(line, margin);
        var start = margin;
        var next = 0;
        while (margin + line.Length - start > Width && next < breaks.Count)
        {
            next = Best(breaks, next, start + Width - margin);
            lines.Add(Piece(line, margin, start, breaks[next].Position));
            margin = lines.Count == 1 ? margin + Step : margin;
            start = breaks[next++].Position;
        }

        lines.Add(Piece(line, margin, start, line.Length));
        return lines;
    }

    private static string Piece(string line, int margin, int start, int end) => new string(' ', margin) + line.Substring(start, end - start).TrimEnd(' ');

    /// <summary>The last of the best places before the limit; the first place after it when there is none before.</summary>
    private static int Best(List<LineBreak> breaks, int first, int limit)
    {
        var best = first;
        for (var i = first + 1; i < breaks.Count && breaks[i].TextEnd <= limit; i++)
        {
            if (breaks[i].Cost <= breaks[best].Cost)
            {
                best = i;
            }
        }

        return best;
    }
}
