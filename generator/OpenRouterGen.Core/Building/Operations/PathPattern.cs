namespace OpenRouterGen.Core.Building;

/// <summary>A pattern of paths: <c>*</c> is any one segment or part of it, <c>**</c> any number of segments. It begins with a slash.</summary>
internal sealed class PathPattern(string text)
{
    private readonly string[] _segments = Segments(text);

    public string Text => text;

    public static bool IsPattern(string text) => text.StartsWith("/", StringComparison.Ordinal);

    public bool Matches(string path) => Matches(_segments, 0, Segments(path), 0);

    private static string[] Segments(string path) => path.Trim('/').Split('/');

    private static bool Matches(string[] pattern, int at, string[] path, int position)
    {
        if (at == pattern.Length)
        {
            return position == path.Length;
        }

        if (pattern[at] == "**")
        {
            return Enumerable.Range(position, path.Length - position + 1).Any(next => Matches(pattern, at + 1, path, next));
        }

        return position < path.Length && Matches(pattern[at], path[position]) && Matches(pattern, at + 1, path, position + 1);
    }

    // A star within a segment: what stands before the first and after the last is fixed, the rest follows in order.
    private static bool Matches(string pattern, string segment)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return pattern == segment;
        }

        var last = parts[parts.Length - 1];
        if (segment.Length < parts[0].Length + last.Length
            || !segment.StartsWith(parts[0], StringComparison.Ordinal)
            || !segment.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        foreach (var part in parts.Skip(1).Take(parts.Length - 2))
        {
            position = segment.IndexOf(part, position, segment.Length - last.Length - position, StringComparison.Ordinal);
            if (position < 0)
            {
                return false;
            }

            position += part.Length;
        }

        return true;
    }
}
