using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Everything that an expression can be. Of what is wrong among it, only what is proven counts.</summary>
internal sealed class Alternatives<T>(IOperation expression, IReadOnlyList<T> all)
    where T : IAlternative
{
    public IReadOnlyList<T> All { get; } = all;

    /// <summary>What is said of the wrong ones that are proven.</summary>
    public IEnumerable<Diagnostic> Diagnostics(Func<T, Diagnostic?> check) => Proven(one => check(one) is not null).Select(one => check(one)!);

    /// <summary>
    /// The wrong ones, each place once: those of a choice only when every one of it is wrong, and those behind a condition only when the code
    /// around does not look at the same condition.
    /// </summary>
    public IReadOnlyList<T> Proven(Func<T, bool> isWrong)
    {
        var wrong = All.Where(isWrong).ToList();
        if (wrong.Count == 0)
        {
            return wrong;
        }

        if (wrong.Count < All.Count)
        {
            wrong.RemoveAll(one => one.Choice is { } choice && All.Any(other => other.Choice == choice && !isWrong(other)));
            wrong.RemoveAll(one => !one.Conditions.IsEmpty && Guards.MayDecide(expression, one.Conditions));
        }

        return [.. wrong.GroupBy(one => one.Place.Syntax.Span).Select(same => same.First())];
    }
}
