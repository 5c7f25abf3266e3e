using System.Globalization;

namespace OpenRouter;

/// <summary>What a request will cost, in US dollars, as far as prices say it before the call. What was paid is in the answer's usage.</summary>
public sealed class CostEstimate
{
    private CostEstimate(decimal? minimum, decimal? maximum, string reason, IReadOnlyList<CostLine> lines) =>
        (Minimum, Maximum, Reason, Lines) = (minimum, maximum, reason, lines);

    /// <summary>The least that it may cost; null when nothing is known.</summary>
    public decimal? Minimum { get; }

    /// <summary>The most that it may cost; null when nothing is known.</summary>
    public decimal? Maximum { get; }

    /// <summary>Whether the cost is one number: for as many pictures as are asked for. A service that makes fewer bills fewer.</summary>
    public bool IsExact => Minimum is not null && Minimum == Maximum;

    /// <summary>Whether nothing is known of the cost.</summary>
    public bool IsUnknown => Minimum is null;

    /// <summary>The cost when it is one number, else null.</summary>
    public decimal? Exact => IsExact ? Minimum : null;

    /// <summary>Why the cost is not one number, for a person; empty when it is.</summary>
    public string Reason { get; }

    /// <summary>What adds up to the cost, by line of prices; empty when nothing is known, and for several endpoints.</summary>
    public IReadOnlyList<CostLine> Lines { get; }

    /// <summary>The date of the catalog that the prices are from, in the catalog's own words; null for prices that the service answered.</summary>
    public string? AsOf { get; private init; }

    /// <summary>Whether a bill agrees with this.</summary>
    /// <param name="cost">What was paid, such as the cost in an answer's usage; null when nobody says.</param>
    /// <returns>True when it lies within, false when it does not; null when the estimate or the bill is not known.</returns>
    public bool? Contains(decimal? cost) => IsUnknown || cost is null ? null : cost >= Minimum && cost <= Maximum;

    /// <summary>The cost, or why it is not known.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => IsUnknown ? "unknown: " + Reason
        : IsExact ? Usd(Minimum) + " USD"
        : Usd(Minimum) + " to " + Usd(Maximum) + " USD: " + Reason;

    internal static CostEstimate Of(decimal minimum, decimal maximum, string reason, IReadOnlyList<CostLine> lines) =>
        new(minimum, maximum, minimum == maximum ? string.Empty : reason, lines);

    internal static CostEstimate Unknown(string reason) => new(null, null, reason, []);

    internal CostEstimate From(string? asOf) => new(Minimum, Maximum, Reason, Lines) { AsOf = asOf };

    /// <summary>An amount without zeros that say nothing; null for none.</summary>
    internal static string? Usd(decimal? amount) => amount?.ToString("0.############################", CultureInfo.InvariantCulture);
}
