namespace OpenRouterGen.Tool.Agents;

/// <summary>What an agent may do.</summary>
/// <param name="Folder">Where pictures go, as a full path.</param>
/// <param name="MaxCost">What all calls of a session may cost together, in US dollars.</param>
/// <param name="MaxCostPerCall">What one call may cost, in US dollars.</param>
internal sealed record AgentSettings(string Folder, decimal MaxCost, decimal MaxCostPerCall)
{
    /// <summary>What a call counts as of which nobody knows what it costs, in US dollars; null where such a one is refused.</summary>
    public decimal? WhenUnknown { get; init; }

    /// <summary>The options of the command line that say which project is meant, for the commands that answer.</summary>
    public IReadOnlyList<string> Project { get; init; } = [];
}
