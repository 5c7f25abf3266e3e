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

    /// <summary>The tag values that stand for one of these case types.</summary>
    public static EquatableList<string> Values(UnionModel? union, EquatableList<CSharpIdentifier> cases) =>
        (union?.Cases ?? EquatableList<UnionCaseModel>.Empty)
        .Where(item => item.Type is NamedRef named && cases.Contains(named.Name))
        .SelectMany(item => item.Test is TagTest test ? test.Values : EquatableList<string>.Empty)
        .ToEquatableList();
}
