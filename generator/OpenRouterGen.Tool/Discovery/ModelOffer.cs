using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>What a request would cost at a model.</summary>
/// <param name="Entry">The model.</param>
/// <param name="Cost">The cost, by the prices of the catalog.</param>
/// <param name="IsRefused">Whether the model refuses the request.</param>
internal sealed record ModelOffer(SnapshotEntry Entry, CostEstimate Cost, bool IsRefused)
{
    /// <summary>The model that the request names, or all that do not refuse it: the cheapest first, those of unknown cost last.</summary>
    /// <exception cref="ToolException">There is no such model.</exception>
    public static List<ModelOffer> Find(ModelCatalog catalog, ImageGenerationRequest request) =>
    [
        .. CatalogReader.Meant(catalog, request.Model)
            .Select(entry => new ModelOffer(
                entry,
                (request with { Model = entry.Id }).CostAt(entry),
                entry.Check(request).Verdict == ParameterVerdict.Refused))
            .Where(offer => request.Model.Length > 0 || !offer.IsRefused)
            .OrderBy(offer => offer.Cost.Maximum ?? decimal.MaxValue)
            .ThenBy(offer => offer.Entry.Id, StringComparer.Ordinal),
    ];
}
