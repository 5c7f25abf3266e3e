namespace OpenRouter.Emulator.Pricing;

/// <summary>One line of an endpoint's prices.</summary>
/// <param name="Billable">What is paid for: <c>output_image</c>, <c>input_image</c>, <c>input_reference</c>, <c>input_text</c>, <c>input_font</c>.</param>
/// <param name="Unit"><c>image</c>, <c>megapixel</c>, <c>token</c> or <c>request</c>.</param>
/// <param name="CostUsd">The price of one unit in US dollars; unknown when it is null, or negative as the service writes it for routed models.</param>
/// <param name="Variant">The tier that the price is for, in any case (<c>2k</c>); null is every tier that has no line of its own.</param>
internal sealed record PriceEntry(string Billable, string Unit, decimal? CostUsd, string? Variant = null);
