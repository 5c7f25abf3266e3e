namespace OpenRouter;

/// <summary>A model at one provider, with its prices.</summary>
public interface IPricedEndpoint
{
    /// <summary>The name under which a request gives this provider options.</summary>
    string ProviderSlug { get; }

    /// <summary>What people call the provider; null when nobody says.</summary>
    string? ProviderName => null;

    /// <summary>The name of the provider with what distinguishes its endpoints, such as a region; null when nobody says.</summary>
    string? ProviderTag => null;

    /// <summary>The lines of prices; null when they are not known.</summary>
    IReadOnlyList<IPriceLine>? PriceLines { get; }

    /// <summary>Whether a name, in any case, is one of the provider's.</summary>
    /// <param name="name">The name, such as that in the record of a generation.</param>
    /// <returns>Whether it is.</returns>
    bool IsNamed(string name) => new[] { ProviderSlug, ProviderName, ProviderTag }.Contains(name, StringComparer.OrdinalIgnoreCase);
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
