namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What a rule says of two parameters: the runtime's enum of this name, read by the names of its members.</summary>
internal enum RuleKind
{
    /// <summary>The other parameter must have one of the allowed values.</summary>
    RequiresValue,

    /// <summary>Both must be the same text.</summary>
    Equal,

    /// <summary>Both must have the same ratio.</summary>
    SameRatio,

    /// <summary>The other parameter must not be set.</summary>
    Excludes,

    /// <summary>The other parameter must be set too.</summary>
    Requires,
}
