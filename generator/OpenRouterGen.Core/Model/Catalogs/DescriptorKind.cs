namespace OpenRouterGen.Core.Model;

/// <summary>What an entry of a catalog says of one parameter. The runtime has an enum of these names, which emitted attributes state.</summary>
internal enum DescriptorKind
{
    /// <summary>Nothing is known, or it is said in a way that is newer than the overlay, or than the analyzer that reads it.</summary>
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
