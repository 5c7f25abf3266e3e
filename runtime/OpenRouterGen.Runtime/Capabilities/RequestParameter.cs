namespace OpenRouter.Runtime;

/// <summary>A parameter that a request sends, and what is known of such a parameter whatever the model.</summary>
internal sealed record RequestParameter(string Name, string? Text, double? Number, bool IsCount)
{
    /// <summary>The parameter whose descriptor speaks of this one when it has none of its own.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The pattern of the values that the other descriptor speaks of.</summary>
    public string? Pattern { get; init; }

    /// <summary>Values that are accepted even where the parameter is not supported.</summary>
    public string[] Harmless { get; init; } = [];

    /// <summary>What the service does with the parameter where it is not supported.</summary>
    public RuleEffect Unsupported { get; init; }
}
