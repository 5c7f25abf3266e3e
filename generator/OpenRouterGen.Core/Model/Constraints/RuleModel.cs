namespace OpenRouterGen.Core.Model;

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
