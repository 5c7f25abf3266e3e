namespace OpenRouter;

/// <summary>What the service's record of a generation says of its bill.</summary>
public interface IBilledGeneration
{
    /// <summary>Who served it; null when the record does not say.</summary>
    string? ProviderName { get; }

    /// <summary>What it cost, in US dollars.</summary>
    decimal TotalCost { get; }

    /// <summary>Whether the provider was paid by a key of the user's own, so that its price is no part of the cost.</summary>
    bool IsOwnKey => false;

    /// <summary>How many pictures came out; null when the record does not say.</summary>
    long? NumMediaCompletion => null;
}
