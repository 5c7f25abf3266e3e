namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>Which values are refused where they are given: the runtime's enum of this name, read by the names of its members.</summary>
internal enum RefusalKind
{
    /// <summary>Numbers below zero.</summary>
    Negative,

    /// <summary>Numbers that are not above zero.</summary>
    NotPositive,

    /// <summary>Times that are not above zero, but for the one that means no limit.</summary>
    NoTime,

    /// <summary>Addresses to which no path can be appended.</summary>
    NoAddress,

    /// <summary>Texts that cannot be a part of a path, or do not have enough of such parts.</summary>
    NoPathPart,
}
