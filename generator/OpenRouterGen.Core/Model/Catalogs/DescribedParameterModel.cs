namespace OpenRouterGen.Core.Model;

/// <summary>A member of the record, by wire name.</summary>
internal sealed record DescribedParameterModel(string WireName)
{
    /// <summary>Another parameter whose descriptor speaks of this one.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The values that the descriptor speaks of; null for all.</summary>
    public string? Pattern { get; init; }

    /// <summary>Values, or numbers of items, that are accepted even where the parameter is not supported.</summary>
    public EquatableList<string> Harmless { get; init; } = EquatableList<string>.Empty;

    /// <summary>What the service does with the parameter where it is not supported.</summary>
    public RuleEffect Unsupported { get; init; }

    /// <summary>What the service does with a text that is not among those which a descriptor lists.</summary>
    public RuleEffect Unlisted { get; init; }
}
