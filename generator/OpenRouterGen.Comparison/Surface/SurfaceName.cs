using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>A name of the surface as it stands in code: a keyword is written with an at sign.</summary>
internal static class SurfaceName
{
    /// <param name="name">A name, or the names of a type and the ones around it with points between.</param>
    public static string Code(string name) => string.Join('.', name.Split('.').Select(part => CSharpIdentifier.Create(part).ToString()));
}
