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
        : cost.IsExact ? Number(cost.Minimum!.Value) : $"{Number(cost.Minimum!.Value)} to {Number(cost.Maximum!.Value)}";

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

    // Prices of tokens have many digits; more than six say nothing to a person.
    private static string Number(decimal amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);
}
