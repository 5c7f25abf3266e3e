namespace OpenRouterGen.Core.Emission;

/// <summary>Breaks the lines of a comment between words. White space means nothing in documentation; a tag is never broken.</summary>
internal static class DocLines
{
    /// <summary>
    /// Where the line that begins here ends: at the last space between words before the limit, at the first one after it when there is none before, or with
    /// the text. The next one begins behind that.
    /// </summary>
    public static int End(string line, int start, int width)
    {
        if (line.Length - start <= width)
        {
            return line.Length;
        }

        var last = line.Length;
        var isTag = false;
        for (var i = start; i < line.Length; i++)
        {
            isTag = line[i] switch { '<' => true, '>' => false, _ => isTag };
            if (line[i] != ' ' || isTag || i == start)
            {
                continue;
            }

            if (i - start > width)
            {
                return Math.Min(last, i);
            }

            last = i;
        }

        return last;
    }
}
