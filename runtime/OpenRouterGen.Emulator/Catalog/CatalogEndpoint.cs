using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Pricing;

namespace OpenRouter.Emulator.Catalog;

/// <summary>A model at one provider: the record that is shown, and what the emulator reads from it.</summary>
/// <param name="stated">The record as the catalog states it.</param>
internal sealed class CatalogEndpoint(ImageEndpoint stated)
{
    /// <summary>The record that clients see.</summary>
    public ImageEndpoint Record { get; } = stated with { SupportedParameters = WidestDescriptors.Of(stated.SupportedParameters) };

    public IReadOnlyDictionary<string, Capability> Accepted { get; } =
        stated.SupportedParameters.ToDictionary(parameter => parameter.Key, parameter => Read(parameter.Value), StringComparer.Ordinal);

    public PriceList Prices { get; } =
        new([.. stated.Pricing.Select(line => new PriceEntry(line.Item.Value, line.Unit.Value, line.CostUsd, line.Variant))]);

    /// <summary>Whether a request may mean this endpoint by a name: its slug, its tag or what people call it.</summary>
    public bool IsNamed(string name) =>
        Same(name, Record.ProviderSlug) || Same(name, Record.ProviderTag) || Same(name, Record.ProviderName);

    private static bool Same(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static Capability Read(CapabilityDescriptor descriptor) => descriptor.Value switch
    {
        EnumCapability choice => new Capability.OneOf(choice.Values),
        RangeCapability range => new Capability.Range((decimal)range.Min, (decimal)range.Max),
        BooleanCapability => new Capability.Supported(),
        _ => new Capability.Unknown(),
    };
}
