namespace OpenRouterGen.Core.Reading;

/// <summary>
/// The OpenAPI document inside a page of documentation: documentation sites serve, under the address of an operation, Markdown with the
/// operation's part of the document in a fenced block.
/// </summary>
/// <param name="Text">The block without its fences.</param>
/// <param name="LinesBefore">The lines of the page up to and with the opening fence.</param>
internal sealed record MarkdownFence(string Text, int LinesBefore)
{
    private const string FirstKey = "openapi:";

    /// <summary>
    /// The first fenced block that begins with <c>openapi:</c>, or null. Only a fence in the first column counts: no YAML document
    /// has a backtick there, so a fence inside a description is never taken for one.
    /// </summary>
    public static MarkdownFence? Extract(string text)
    {
        if (text.StartsWith(FirstKey, StringComparison.Ordinal) || text.IndexOf("```", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var line = 0;
        for (var start = 0; start < text.Length; start = NextLine(text, start))
        {
            line++;
            var ticks = Ticks(text, start);
            if (ticks < 3)
            {
                continue;
            }

            var content = NextLine(text, start);
            var end = ClosingFence(text, content, ticks, out var lines);
            if (content < text.Length && string.CompareOrdinal(text, content, FirstKey, 0, FirstKey.Length) == 0)
            {
                return new MarkdownFence(text.Substring(content, end - content), line);
            }

            line += lines;
            start = end;
        }

        return null;
    }

    /// <summary>Where the block ends: at a line of at least as many backticks and nothing else, or with the page.</summary>
    private static int ClosingFence(string text, int content, int ticks, out int lines)
    {
        lines = 0;
        for (var start = content; start < text.Length; start = NextLine(text, start))
        {
            var closing = Ticks(text, start);
            if (closing >= ticks && IsBlank(text, start + closing))
            {
                lines++;
                return start;
            }

            lines++;
        }

        return text.Length;
    }

    private static int Ticks(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == '`')
        {
            at++;
        }

        return at - start;
    }

    private static bool IsBlank(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at >= text.Length || text[at] is '\n' or '\r';
    }

    private static int NextLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
