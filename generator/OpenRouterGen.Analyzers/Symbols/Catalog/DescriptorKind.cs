namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What an entry of a catalog says of one parameter: the runtime's enum of this name, read by the names of its members.</summary>
internal enum DescriptorKind
{
    /// <summary>The entry does not say what it accepts, or says it in a way that is newer than this analyzer.</summary>
    Undecided,

    /// <summary>One of several texts.</summary>
    Choice,

    /// <summary>A number between two bounds, both allowed; of a list, the number of its items.</summary>
    Range,

    /// <summary>Any value.</summary>
    Any,

    /// <summary>The parameter is not supported.</summary>
    Unsupported,
}
