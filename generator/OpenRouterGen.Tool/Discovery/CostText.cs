using System.Globalization;
using System.Text.Json;
using OpenRouter;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Api;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>What something costs, in words.</summary>
internal static class CostText
{
    /// <summary>What a request costs at a model.</summary>
    public static CostEstimate CostAt(this ImageGenerationRequest request, SnapshotEntry entry) => CostEstimation.EstimateCost((IPricedModel)entry, request);

    /// <summary>The amount in US dollars, without their name.</summary>
    public static string Amount(CostEstimate cost) => cost.IsUnknown
        ? "unknown"
        : Amount(cost.Minimum!.Value, cost.Maximum!.Value);

    /// <summary>The same of the least and the most that it may be.</summary>
    public static string Amount(decimal minimum, decimal maximum) => minimum == maximum ? Number(minimum) : $"{Number(minimum)} to {Number(maximum)}";

    /// <summary>An amount in US dollars. Prices of tokens have many digits; more than six say nothing to a person.</summary>
    public static string Number(decimal amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);

    public static void Write(Utf8JsonWriter json, string name, CostEstimate cost)
    {
        json.WriteStartObject(name);
        if (!cost.IsUnknown)
        {
            json.WriteNumber("minimumUsd", cost.Minimum!.Value);
            json.WriteNumber("maximumUsd", cost.Maximum!.Value);
        }

        json.WriteOptional("reason", cost.Reason.Length > 0 ? cost.Reason : null);
        json.WriteEndObject();
    }
}
