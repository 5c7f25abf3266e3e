using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Conditions;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>Everything that an expression can be. Of what is wrong among it, only what is proven counts.</summary>
internal sealed class Alternatives<T>(IOperation expression, T[] all, AlternativeFinder finder)
    where T : IAlternative
{
    public IOperation Expression => expression;

    public T[] All { get; } = all;

    /// <summary>What is said of the wrong ones that are proven.</summary>
    /// <param name="check">Whether one is wrong, and what is said of it.</param>
    /// <param name="beside">Mentions of the variables that it is wrong beside.</param>
    public IReadOnlyList<Diagnostic> Diagnostics(Func<T, Diagnostic?> check, IEnumerable<IOperation>? beside = null)
    {
        // Nearly all code is right, and is looked at while it is typed: nothing is made for it.
        foreach (var one in All)
        {
            if (check(one) is not null)
            {
                return ProvenDiagnostics(check, beside);
            }
        }

        return [];
    }

    /// <summary>
    /// The wrong ones, each place once: those of a choice only when every one of it is wrong, as those that are
    /// left where a branch is not taken, those behind a condition only when the code around does
    /// not look at the same condition, and those of variables only when no condition looks at these.
    /// </summary>
    /// <param name="isWrong">Whether one is wrong.</param>
    /// <param name="beside">Mentions of the variables that it is wrong beside.</param>
    public IReadOnlyList<T> Proven(Func<T, bool> isWrong, IEnumerable<IOperation>? beside = null)
    {
        foreach (var one in All)
        {
            if (isWrong(one))
            {
                return ProvenAmong(isWrong, beside);
            }
        }

        return [];
    }

    private IReadOnlyList<Diagnostic> ProvenDiagnostics(Func<T, Diagnostic?> check, IEnumerable<IOperation>? beside) =>
        [.. ProvenAmong(one => check(one) is not null, beside).Select(one => check(one)!)];

    private IReadOnlyList<T> ProvenAmong(Func<T, bool> isWrong, IEnumerable<IOperation>? beside)
    {
        var wrong = All.Where(isWrong).ToList();
        if (wrong.Count < All.Length)
        {
            wrong.RemoveAll(one => one.Choice is { } choice && All.Any(other => other.Choice == choice && !isWrong(other)));
            wrong.RemoveAll(one => one.IsLeft);
            wrong.RemoveAll(one => !one.Conditions.IsEmpty && Guards.MayDecide(expression, one.Conditions));
        }

        wrong.RemoveAll(one => Guards.MayStop(expression, one.Conditions, one.Variables.Concat(beside ?? []), finder));
        return [.. wrong.GroupBy(one => one.Place.Syntax.Span).Select(same => same.First())];
    }
}
