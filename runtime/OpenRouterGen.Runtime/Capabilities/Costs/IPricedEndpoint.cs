namespace OpenRouter;

/// <summary>A model at one provider, with its prices.</summary>
public interface IPricedEndpoint
{
    /// <summary>The name under which a request gives this provider options.</summary>
    string ProviderSlug { get; }

    /// <summary>The lines of prices; null when they are not known.</summary>
    IReadOnlyList<IPriceLine>? PriceLines { get; }
}

/// <summary>A model at one provider, with prices of a type of its own.</summary>
/// <typeparam name="TPrice">A line of prices.</typeparam>
public interface IPricedEndpoint<TPrice> : IPricedEndpoint
    where TPrice : class, IPriceLine
{
    /// <summary>The lines of prices.</summary>
    IReadOnlyList<TPrice> Pricing { get; }

    IReadOnlyList<IPriceLine>? IPricedEndpoint.PriceLines => Pricing;
}
