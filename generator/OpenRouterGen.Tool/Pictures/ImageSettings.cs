namespace OpenRouterGen.Tool.Pictures;

/// <summary>How pictures are made, beside what the request says.</summary>
internal sealed record ImageSettings
{
    /// <summary>Whether the request is changed to what the model takes.</summary>
    public bool Fits { get; init; }

    /// <summary>Where pictures go, as <see cref="OutPattern"/> reads it.</summary>
    public string Out { get; init; } = OutPattern.Default;

    /// <summary>What it may cost, in US dollars; null for no limit.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>What a request counts as of which nobody knows what it costs; null where such a one is refused.</summary>
    public decimal? WhenUnknown { get; init; }
}
