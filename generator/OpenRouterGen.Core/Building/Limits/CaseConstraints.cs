using System.Text.RegularExpressions;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// What several cases of one C# type allow together. A value is wrong only if no case allows it, so of two limits the looser one holds, and none where a case
/// has none.
/// </summary>
internal static class CaseConstraints
{
    private static readonly Regex s_groupReference = new(@"\\[1-9k]", RegexOptions.CultureInvariant);

    /// <param name="cases">What each case allows.</param>
    /// <param name="isExact">Whether all that the result allows is allowed by a case; otherwise there are values between them.</param>
    public static ConstraintModel Any(IReadOnlyList<ConstraintModel> cases, out bool isExact)
    {
        var distinct = cases.Distinct().ToList();
        if (distinct.Count == 1)
        {
            isExact = true;
            return distinct[0];
        }

        bool itemsExact, valuesExact, patternExact;
        var any = new ConstraintModel
        {
            Bounds = Bounds([.. distinct.Select(item => item.Bounds)]),
            Length = Count([.. distinct.Select(item => item.Length)]),
            Items = Count([.. distinct.Select(item => item.Items)]),
            Pattern = Pattern([.. distinct.Select(item => item.Pattern)], out patternExact),
            EachItem = Each([.. distinct.Select(item => item.EachItem)], out itemsExact),
            EachValue = Each([.. distinct.Select(item => item.EachValue)], out valuesExact),
        };
        isExact = distinct.Contains(any) || (itemsExact && valuesExact && patternExact && DiffersInOne(distinct) && IsConnected(distinct));
        return any;
    }

    private static ConstraintModel? Each(IReadOnlyList<ConstraintModel?> cases, out bool isExact)
    {
        isExact = true;
        return cases.Contains(null) ? null : Any([.. cases.Select(item => item!)], out isExact) is { IsNone: false } any ? any : null;
    }

    private static CountModel? Count(IReadOnlyList<CountModel?> cases)
    {
        var minimum = cases.Any(item => item?.Minimum is null) ? null : cases.Min(item => item!.Minimum);
        var maximum = cases.Any(item => item?.Maximum is null) ? null : cases.Max(item => item!.Maximum);
        return minimum is null && maximum is null ? null : new CountModel(minimum, maximum);
    }

    private static BoundsModel? Bounds(IReadOnlyList<BoundsModel?> cases) => cases[0] switch
    {
        WholeBounds => Whole([.. cases.Select(item => (WholeBounds?)item)]),
        DoubleBounds => Real([.. cases.Select(item => (DoubleBounds?)item)]),
        DecimalBounds => Exact([.. cases.Select(item => (DecimalBounds?)item)]),
        _ => null,
    };

    private static WholeBounds? Whole(IReadOnlyList<WholeBounds?> cases)
    {
        var minimum = cases.Any(item => item?.Minimum is null) ? null : cases.Min(item => item!.Minimum);
        var maximum = cases.Any(item => item?.Maximum is null) ? null : cases.Max(item => item!.Maximum);
        return minimum is null && maximum is null ? null : new WholeBounds(minimum, maximum);
    }

    private static DoubleBounds? Real(IReadOnlyList<DoubleBounds?> cases)
    {
        var minimum = Loosest([.. cases.Select(item => item?.Minimum)], isLeast: true);
        var maximum = Loosest([.. cases.Select(item => item?.Maximum)], isLeast: false);
        return minimum is null && maximum is null ? null : new DoubleBounds(minimum, maximum);
    }

    private static DecimalBounds? Exact(IReadOnlyList<DecimalBounds?> cases)
    {
        var minimum = Loosest([.. cases.Select(item => item?.Minimum)], isLeast: true);
        var maximum = Loosest([.. cases.Select(item => item?.Maximum)], isLeast: false);
        return minimum is null && maximum is null ? null : new DecimalBounds(minimum, maximum);
    }

    private static Bound<T>? Loosest<T>(IReadOnlyList<Bound<T>?> bounds, bool isLeast)
        where T : struct
    {
        if (bounds.Contains(null))
        {
            return null;
        }

        var ordered = bounds.Select(bound => bound!.Value).OrderBy(bound => bound.Value).ToList();
        var end = isLeast ? ordered[0].Value : ordered[ordered.Count - 1].Value;
        var same = ordered.Where(bound => Equals(bound.Value, end));
        return new(end, same.All(bound => bound.IsExclusive));
    }

    private static string? Pattern(IReadOnlyList<string?> cases, out bool isExact)
    {
        isExact = true;
        if (cases.Contains(null) || cases.Distinct(StringComparer.Ordinal).Count() == 1)
        {
            return cases.Contains(null) ? null : cases[0];
        }

        // A reference to a group would lead to one of another pattern.
        isExact = cases.All(pattern => !s_groupReference.IsMatch(pattern!));
        return isExact ? string.Join("|", cases.Distinct(StringComparer.Ordinal).Select(pattern => $"(?:{pattern})")) : null;
    }

    private static bool DiffersInOne(List<ConstraintModel> cases) => new[]
    {
        cases.Select(item => item.Bounds).Distinct().Count(),
        cases.Select(item => item.Length).Distinct().Count(),
        cases.Select(item => item.Items).Distinct().Count(),
        cases.Select(item => item.Pattern).Distinct().Count(),
        cases.Select(item => item.EachItem).Distinct().Count(),
        cases.Select(item => item.EachValue).Distinct().Count(),
    }.Count(count => count > 1) == 1;

    /// <summary>Whether the ranges of the cases touch each other. What each item of a list must be does not add up: a list may have items of both.</summary>
    private static bool IsConnected(List<ConstraintModel> cases)
    {
        if (cases.Select(item => (item.EachItem, item.EachValue)).Distinct().Count() > 1)
        {
            return false;
        }

        var ranges = cases.Select(Range).OrderBy(range => range.Least.Value).ToList();
        var end = ranges[0].Greatest;
        foreach (var (least, greatest) in ranges.Skip(1))
        {
            if (least.Value > end.Value || (least.Value.Equals(end.Value) && least.IsExclusive && end.IsExclusive))
            {
                return false;
            }

            end = greatest.Value > end.Value || (greatest.Value.Equals(end.Value) && end.IsExclusive) ? greatest : end;
        }

        return true;
    }

    private static (Bound<double> Least, Bound<double> Greatest) Range(ConstraintModel item) => (item.Bounds, item.Length ?? item.Items) switch
    {
        (WholeBounds whole, _) => Whole(whole.Minimum, whole.Maximum),
        (DoubleBounds real, _) => (real.Minimum ?? new(double.NegativeInfinity, false), real.Maximum ?? new(double.PositiveInfinity, false)),
        (DecimalBounds exact, _) => (Real(exact.Minimum) ?? new(double.NegativeInfinity, false), Real(exact.Maximum) ?? new(double.PositiveInfinity, false)),
        (_, { } count) => Whole(count.Minimum, count.Maximum),
        _ => (new(double.NegativeInfinity, false), new(double.PositiveInfinity, false)),
    };

    // Whole numbers beside each other have nothing between them.
    private static (Bound<double> Least, Bound<double> Greatest) Whole(long? least, long? greatest) =>
        (new(least - 0.5 ?? double.NegativeInfinity, false), new(greatest + 0.5 ?? double.PositiveInfinity, false));

    private static Bound<double>? Real(Bound<decimal>? bound) => bound is { } known ? new((double)known.Value, known.IsExclusive) : null;
}
