using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The cases of a union that no pattern of a switch takes.</summary>
internal static class MissedCases
{
    /// <summary>None when a pattern takes everything, or cannot be understood.</summary>
    public static IReadOnlyList<ITypeSymbol> Of(INamedTypeSymbol union, IEnumerable<IPatternOperation> patterns)
    {
        var covered = new List<ITypeSymbol>();
        foreach (var pattern in patterns)
        {
            if (PatternTypes.Of(pattern) is not { } types)
            {
                return [];
            }

            covered.AddRange(types);
        }

        var cases = UnionCases.Of(union);
        var missed = cases.Where(unionCase => covered.All(type => UnionCases.IsNever(unionCase, type))).ToList();

        // A switch that names none of the cases is about something else.
        return missed.Count == cases.Count ? [] : missed;
    }
}
