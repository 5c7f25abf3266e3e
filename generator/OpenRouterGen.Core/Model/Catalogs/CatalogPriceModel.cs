namespace OpenRouterGen.Core.Model;

/// <summary>A line of an endpoint's prices, in the file's own words; the amount is null when the file states no number.</summary>
internal sealed record CatalogPriceModel(string Item, string Unit, decimal? Amount, string? Variant);
