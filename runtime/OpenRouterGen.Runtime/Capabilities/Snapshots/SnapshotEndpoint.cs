using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>What a catalog says of a model at one provider.</summary>
public sealed class SnapshotEndpoint : IEndpointDescriptors<SnapshotDescriptor>, IPricedEndpoint, ISnapshotRecord
{
    private readonly SnapshotDescriptors _descriptors;
    private readonly IReadOnlyList<string>? _options;

    /// <summary>Makes an endpoint; the emitted client does.</summary>
    /// <param name="name">The name under which a request gives it options.</param>
    /// <param name="otherNames">What else it is called.</param>
    /// <param name="descriptors">What it accepts; null when the catalog does not say.</param>
    /// <param name="options">The options that reach it; null when the catalog does not say.</param>
    /// <param name="prices">What it costs; null when the catalog does not say.</param>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public SnapshotEndpoint(
        string name,
        IReadOnlyList<string> otherNames,
        IReadOnlyList<SnapshotDescriptor>? descriptors,
        IReadOnlyList<string>? options,
        IReadOnlyList<SnapshotPrice>? prices)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(otherNames);
        (ProviderSlug, OtherNames, _options, Prices) = (name, otherNames, options, prices);
        _descriptors = new SnapshotDescriptors(descriptors);
    }

    /// <inheritdoc/>
    public string ProviderSlug { get; }

    /// <summary>What else the provider is called.</summary>
    public IReadOnlyList<string> OtherNames { get; }

    /// <summary>What it costs; null when the catalog does not say.</summary>
    public IReadOnlyList<SnapshotPrice>? Prices { get; }

    IReadOnlyList<IPriceLine>? IPricedEndpoint.PriceLines => Prices;

    /// <inheritdoc/>
    public bool IsNamed(string name) => OtherNames.Prepend(ProviderSlug).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the catalog says which parameters are accepted. Where it does not, every parameter is undecided.</summary>
    public bool IsDescribed => _descriptors.IsDescribed;

    /// <summary>Whether the catalog says which options reach the provider. Where it does not, every option is undecided.</summary>
    public bool KnowsOptions => _options is not null;

    /// <inheritdoc/>
    public IReadOnlyList<string> AllowedPassthroughParameters => _options ?? [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, SnapshotDescriptor> SupportedParameters => _descriptors.Supported;

    /// <inheritdoc/>
    public bool SupportsStreaming => _descriptors.SupportsStreaming;

    /// <summary>The provider.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => ProviderSlug;
}
