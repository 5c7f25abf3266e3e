using System.Globalization;
using OpenRouter;

namespace Playground.Forms;

/// <summary>Money in words.</summary>
internal static class EstimateText
{
    public const string Unknown = "unknown";

    public static string Of(CostEstimate estimate)
    {
        if (estimate.Exact is { } exact) return Dollars(exact);
        if (estimate is { Minimum: { } least, Maximum: { } most }) return $"{Dollars(least)} to {Dollars(most)}";
        return Unknown;
    }

    public static string Dollars(decimal amount) => "$" + amount.ToString(amount == Math.Round(amount, 2) ? "0.00" : "0.00####", CultureInfo.InvariantCulture);
}
