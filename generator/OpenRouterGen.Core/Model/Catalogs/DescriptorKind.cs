namespace OpenRouterGen.Core.Model;

internal enum DescriptorKind
{
    /// <summary>Nothing is known, or it is said in a way that the overlay does not describe.</summary>
    Undecided,

    /// <summary>One of several texts.</summary>
    Choice,

    /// <summary>A number, or a number of items, between two bounds that are both allowed.</summary>
    Range,

    /// <summary>Any value.</summary>
    Any,

    /// <summary>The parameter is not supported.</summary>
    Unsupported,
}
