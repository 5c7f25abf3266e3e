namespace OpenRouterGen.Core.Model;

/// <summary>Who serves an entry, and which options reach it; null when the file does not say.</summary>
internal sealed record CatalogEndpointModel(string Name, EquatableList<string>? Options)
{
    /// <summary>What it accepts, by parameter; null when the file does not say.</summary>
    public EquatableList<DescriptorModel>? Descriptors { get; init; }

    /// <summary>What it costs; null when the file does not say.</summary>
    public EquatableList<CatalogPriceModel>? Prices { get; init; }

    /// <summary>What else a request may call it.</summary>
    public EquatableList<string> Names { get; init; } = EquatableList<string>.Empty;
}
