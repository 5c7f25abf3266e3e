namespace OpenRouterGen.Core.Model;

/// <summary>A part of a path: fixed text or the name of a parameter.</summary>
internal sealed record PathPart(string Text, bool IsParameter)
{
    /// <summary>A path with the names of its parameters in braces.</summary>
    public static string Template(IEnumerable<PathPart> path) => string.Concat(path.Select(part => part.IsParameter ? "{" + part.Text + "}" : part.Text));
}
