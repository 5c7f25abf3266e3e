namespace OpenRouterGen.Core.Model;

/// <summary>
/// What a value must satisfy beside its type. Only what applies to the type is here, and only what a value of the type can break.
/// </summary>
internal sealed record ConstraintModel
{
    public static readonly ConstraintModel None = new();

    /// <summary>The least and the greatest number.</summary>
    public BoundsModel? Bounds { get; init; }

    /// <summary>How many Unicode characters a text has.</summary>
    public CountModel? Length { get; init; }

    /// <summary>How many items a list has.</summary>
    public CountModel? Items { get; init; }

    /// <summary>A regular expression that must match somewhere in the text.</summary>
    public string? Pattern { get; init; }

    /// <summary>What each item of a list must satisfy; null when nothing is said of them.</summary>
    public ConstraintModel? EachItem { get; init; }

    /// <summary>What each value of a map must satisfy; null when nothing is said of them.</summary>
    public ConstraintModel? EachValue { get; init; }

    public bool IsNone => this == None;
}
