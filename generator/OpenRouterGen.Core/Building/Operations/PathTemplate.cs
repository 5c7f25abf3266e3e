using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>Cuts a path such as <c>/models/{author}/{slug}</c> into its parts.</summary>
internal static class PathTemplate
{
    public static EquatableList<PathPart> Parse(string path)
    {
        var parts = new List<PathPart>();
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
}
