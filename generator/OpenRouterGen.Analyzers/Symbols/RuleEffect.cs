namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What the service does with a request that breaks a rule: the runtime's enum of this name, read by the names of its members.</summary>
internal enum RuleEffect
{
    /// <summary>It refuses the request.</summary>
    Refused,

    /// <summary>It ignores the value.</summary>
    Ignored,

    /// <summary>Sources contradict each other, or none says what it does.</summary>
    Undecided,
}
