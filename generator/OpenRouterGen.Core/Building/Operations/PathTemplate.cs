using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>Cuts a path such as <c>/models/{author}/{slug}</c> into its parts.</summary>
internal static class PathTemplate
{
    public static EquatableList<PathPart> Parse(string path)
    {
        var parts = new List<PathPart>();
        path = path.Substring(0, path.Length - Fragment(path).Length);
        var at = 0;
        while (at < path.Length)
        {
            var open = path.IndexOf('{', at);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > at)
            {
                parts.Add(new PathPart(path.Substring(at, open - at), IsParameter: false));
            }

            parts.Add(new PathPart(path.Substring(open + 1, close - open - 1), IsParameter: true));
            at = close + 1;
        }

        if (at < path.Length)
        {
            parts.Add(new PathPart(path.Substring(at), IsParameter: false));
        }

        return parts.ToEquatableList();
    }

    /// <summary>The fragment with its number sign, which no request carries (RFC 9110, section 4.2.5); empty without one.</summary>
    public static string Fragment(string path)
    {
        var isName = false;
        for (var at = 0; at < path.Length; at++)
        {
            isName = path[at] switch
            {
                '{' => true,
                '}' => false,
                _ => isName,
            };
            if (path[at] == '#' && !isName)
            {
                return path.Substring(at);
            }
        }

        return string.Empty;
    }
}
