namespace OpenRouterGen.Core.Model;

/// <summary>What a rule says of two parameters. The runtime has an enum of these names, which emitted attributes state.</summary>
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
