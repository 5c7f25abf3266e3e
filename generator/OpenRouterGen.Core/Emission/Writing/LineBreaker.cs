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
        while (margin + line.Length - start > Width && Next(breaks, start, start + Width - margin) is { } next)
        {
            lines.Add(Piece(line, margin, start, next));
            margin = lines.Count == 1 ? margin + Step : margin;
            start = next;
        }

        lines.Add(Piece(line, margin, start, line.Length));
        return lines;
    }

    private static string Piece(string line, int margin, int start, int end) => new string(' ', margin) + line.Substring(start, end - start).TrimEnd(' ');

    /// <summary>The last of the best places before the limit; the first place after it when there is none before.</summary>
    private static int? Next(List<LineBreak> breaks, int start, int limit)
    {
        LineBreak? best = null;
        foreach (var candidate in breaks)
        {
            if (candidate.Position <= start)
            {
                continue;
            }

            if (candidate.TextEnd > limit)
            {
                return best?.Position ?? candidate.Position;
            }

            if (best is null || candidate.Cost <= best.Cost)
            {
                best = candidate;
            }
        }

        return best?.Position;
    }
}
