using System.Globalization;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>An end of a range, open or not.</summary>
internal readonly record struct ConstraintEnd
{
    private readonly bool _isLeast;
    private readonly bool _isExclusive;
    private readonly decimal? _exact;
    private readonly double? _value;

    private ConstraintEnd(bool isLeast, decimal? exact, double? value, bool isExclusive) =>
        (_isLeast, _exact, _value, _isExclusive) = (isLeast, exact, value, isExclusive);

    /// <summary>The end in words, such as <c>at most 5</c>.</summary>
    public string Text => _value is null
        ? _isLeast ? "no least" : "no greatest"
        : (_isLeast, _isExclusive) switch
        {
            (true, true) => "more than ",
            (true, false) => "at least ",
            (false, true) => "less than ",
            (false, false) => "at most ",
        }
        + (_exact?.ToString(CultureInfo.InvariantCulture) ?? _value.Value.ToString("R", CultureInfo.InvariantCulture));

    public static ConstraintEnd Least(BoundsModel? bounds) => bounds switch
    {
        WholeBounds whole => Of(true, whole.Minimum),
        DecimalBounds exact => Of(true, exact.Minimum?.Value, exact.Minimum?.IsExclusive),
        DoubleBounds real => Of(true, real.Minimum),
        _ => Of(true, null),
    };

    public static ConstraintEnd Greatest(BoundsModel? bounds) => bounds switch
    {
        WholeBounds whole => Of(false, whole.Maximum),
        DecimalBounds exact => Of(false, exact.Maximum?.Value, exact.Maximum?.IsExclusive),
        DoubleBounds real => Of(false, real.Maximum),
        _ => Of(false, null),
    };

    public static ConstraintEnd Least(CountModel? count) => Of(true, count?.Minimum);

    public static ConstraintEnd Greatest(CountModel? count) => Of(false, count?.Maximum);

    /// <summary>Whether this end allows less than another one; null when they are the same.</summary>
    public bool? StricterThan(ConstraintEnd other)
    {
        if (_value is null || other._value is null)
        {
            return _value is null == other._value is null ? null : _value is not null;
        }

        var order = _exact is { } one && other._exact is { } two ? one.CompareTo(two) : _value.Value.CompareTo(other._value.Value);
        return order == 0
            ? _isExclusive == other._isExclusive ? null : _isExclusive
            : _isLeast ? order > 0 : order < 0;
    }

    private static ConstraintEnd Of(bool isLeast, decimal? value, bool? isExclusive = false) => new(isLeast, value, (double?)value, isExclusive == true);

    private static ConstraintEnd Of(bool isLeast, Bound<double>? bound) => new(isLeast, null, bound?.Value, bound?.IsExclusive == true);
}
