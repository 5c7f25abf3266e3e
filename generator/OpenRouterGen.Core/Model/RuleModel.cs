namespace OpenRouterGen.Core.Model;

internal enum RuleKind
{
    /// <summary>When the first parameter has one of its values, the second must have one of its own.</summary>
    RequiresValue,

    /// <summary>When the first parameter matches, the second must be equal to it.</summary>
    Equal,

    /// <summary>When the first parameter is <c>WxH</c>, the second must be the same ratio.</summary>
    SameRatio,

    /// <summary>When the first parameter matches, the second must not be set.</summary>
    Excludes,

    /// <summary>When the first parameter matches, the second must be set.</summary>
    Requires,
}

internal enum RuleEffect
{
    /// <summary>The service answers with an error.</summary>
    Refused,

    /// <summary>The service takes the request and ignores the parameter.</summary>
    Ignored,
}

/// <summary>A rule between two parameters of a record, both by wire name.</summary>
internal sealed record RuleModel(string Id, RuleKind Kind, RuleEffect Effect, string Parameter, string Other, string Message)
{
    /// <summary>The values of the first parameter for which the rule holds; empty for any.</summary>
    public EquatableList<string> When { get; init; } = EquatableList<string>.Empty;

    /// <summary>A regular expression that the first parameter must match for the rule to hold.</summary>
    public string? WhenPattern { get; init; }

    /// <summary>The values that the second parameter may have.</summary>
    public EquatableList<string> Allowed { get; init; } = EquatableList<string>.Empty;
}
