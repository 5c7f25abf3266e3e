namespace OpenRouterGen.Core.Model;

/// <summary>What a value must satisfy beside its type. Bounds are inclusive unless marked.</summary>
internal sealed record ConstraintModel
{
    public static readonly ConstraintModel None = new();

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    /// <summary>In Unicode characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>In Unicode characters.</summary>
    public int? MaxLength { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    /// <summary>A regular expression that must match somewhere in the text.</summary>
    public string? Pattern { get; init; }

    public bool IsNone => this == None;
}
