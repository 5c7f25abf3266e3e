namespace OpenRouterGen.Core.Emission;

/// <summary>Breaks the lines of a comment between words. White space means nothing in documentation; a tag is never broken.</summary>
internal static class DocLines
{
    public static IEnumerable<string> Of(string line, int width)
    {
        var start = 0;
        while (line.Length - start > width && Next(line, start, width) is { } space)
        {
            yield return line.Substring(start, space - start);
            start = space + 1;
        }

        yield return start == 0 ? line : line.Substring(start);
    }

    /// <summary>The last space between words before the limit; the first one after it when there is none before.</summary>
    private static int? Next(string line, int start, int width)
    {
        int? last = null;
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
                return last ?? i;
            }

            last = i;
        }

        return last;
    }
}
