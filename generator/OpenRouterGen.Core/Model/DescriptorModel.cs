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

/// <summary>What an entry of a catalogue says of one parameter of the request.</summary>
internal sealed record DescriptorModel(string Parameter, DescriptorKind Kind)
{
    public EquatableList<string> Values { get; init; } = EquatableList<string>.Empty;

    public decimal Minimum { get; init; }

    public decimal Maximum { get; init; }
}
