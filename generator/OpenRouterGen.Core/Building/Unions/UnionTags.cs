using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

internal static class UnionTags
{
    /// <summary>The case type that a tag value stands for.</summary>
    public static CSharpIdentifier? Case(UnionModel? union, string tag) => union?.Cases
        .Where(item => item.Test is TagTest test && test.Values.Contains(tag))
        .Select(item => item.Type as NamedRef)
        .FirstOrDefault()?.Name;
}
