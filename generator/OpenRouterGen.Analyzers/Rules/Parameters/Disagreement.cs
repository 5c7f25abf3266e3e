using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// Where two parameters that are both set break a rule. A value of one is wrong when it disagrees with every value that the other can have:
/// then it is wrong whichever branch is taken.
/// </summary>
internal static class Disagreement
{
    /// <summary>The wrong values of the parameter that brings the rule into play.</summary>
    public static IReadOnlyList<IOperation> OfFirst(AppliedRule applied) => Places(
        applied.Values.Proven(applied.IsBrokenBesideAll, Variables(applied.Others)),
        applied.First,
        applied.Second);

    /// <summary>The wrong values of the other parameter.</summary>
    public static IReadOnlyList<IOperation> OfSecond(AppliedRule applied) => Places(
        applied.Values.All.Length == 0 ? [] : applied.Others?.Proven(
            other => applied.Values.All.All(value => applied.IsBroken(value, other)), Variables(applied.Values)) ?? [],
        applied.Second,
        applied.First);

    /// <summary>Reports the wrong values: rather the one goes that the rule asks to leave out.</summary>
    public static IEnumerable<Diagnostic> Report(AppliedRule applied, DiagnosticDescriptor descriptor)
    {
        var places = OfFirst(applied) is { Count: > 0 } first ? first : OfSecond(applied);
        return places.Select(place => applied.Report(descriptor, place, applied.Second!, applied.First));
    }

    private static IEnumerable<IOperation> Variables(Alternatives<FoundValue>? values) => values?.All.SelectMany(value => value.Variables) ?? [];

    // A value that the object was copied with is reported once, at what does not fit it; where both were copied, the original is reported.
    private static IReadOnlyList<IOperation> Places(IReadOnlyList<FoundValue> wrong, MemberValue? member, MemberValue? counterpart)
    {
        if (member is null || counterpart is null || !(member.IsOwn || counterpart.IsOwn))
        {
            return [];
        }

        return member.IsOwn ? [.. wrong.Select(value => value.Place)] : wrong.Count > 0 ? [counterpart.Value] : [];
    }
}
