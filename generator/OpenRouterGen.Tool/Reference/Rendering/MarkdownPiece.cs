using System.Text.RegularExpressions;

namespace OpenRouterGen.Tool.Reference;

/// <summary>A piece of a description: words, or what stays as it is.</summary>
internal readonly partial record struct MarkdownPiece(PieceKind Kind, string Text)
{
    /// <summary>Cuts a text into its pieces. Marks of code without an end are words.</summary>
    public static IEnumerable<MarkdownPiece> Split(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '`')
            {
                continue;
            }

            var run = RunAt(text, at);
            if (EndOf(text, at + run, run) is not { } end)
            {
                at += run - 1;
                continue;
            }

            foreach (var piece in WithLinks(text[from..at]))
            {
                yield return piece;
            }

            yield return new MarkdownPiece(PieceKind.Code, text[(at + run)..end]);
            from = end + run;
            at = from - 1;
        }

        foreach (var piece in WithLinks(text[from..]))
        {
            yield return piece;
        }
    }

    // Where as many marks follow, in the same paragraph.
    private static int? EndOf(string text, int from, int run)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                return null;
            }

            if (text[at] == '`')
            {
                var found = RunAt(text, at);
                if (found == run)
                {
                    return at;
                }

                at += found - 1;
            }
        }

        return null;
    }

    private static int RunAt(string text, int at) => text.AsSpan(at).IndexOfAnyExcept('`') is >= 0 and var run ? run : text.Length - at;

    private static IEnumerable<MarkdownPiece> WithLinks(string words)
    {
        var from = 0;
        foreach (Match link in Link().Matches(words))
        {
            yield return new MarkdownPiece(PieceKind.Words, words[from..link.Index]);
            yield return new MarkdownPiece(PieceKind.Link, link.Value);
            from = link.Index + link.Length;
        }

        yield return new MarkdownPiece(PieceKind.Words, words[from..]);
    }

    [GeneratedRegex(@"\[[^\[\]\n]+\]\(https?://[^\s()<>\\""]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
