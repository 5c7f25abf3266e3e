namespace OpenRouter.Fixture;

/// <summary>As emitted: the optional parameters of an operation.</summary>
public sealed partial record ListModelsParameters
{
    public int? Offset { get; init; }

    public double? MinPrice { get; init; }

    public decimal? MaxPrice { get; init; }

    public bool? Free { get; init; }

    public DateTimeOffset? Since { get; init; }

    public AspectRatio? Ratio { get; init; }

    public IReadOnlyList<string>? Ids { get; init; }

    public string? Thing { get; init; }
}
