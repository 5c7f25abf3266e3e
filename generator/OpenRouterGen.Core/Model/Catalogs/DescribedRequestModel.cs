using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A record of which a catalog speaks: which member names the entry, and which members the entry's descriptors are about.</summary>
internal sealed record DescribedRequestModel(CSharpIdentifier Member, EquatableList<DescribedParameterModel> Parameters)
{
    /// <summary>The path of wire names to the options by endpoint; empty for none.</summary>
    public EquatableList<string> Options { get; init; } = EquatableList<string>.Empty;

    /// <summary>The path to the list of the only endpoints to consider; empty for none.</summary>
    public EquatableList<string> Allowed { get; init; } = EquatableList<string>.Empty;

    /// <summary>The path to the list of endpoints to leave out; empty for none.</summary>
    public EquatableList<string> Excluded { get; init; } = EquatableList<string>.Empty;

    /// <summary>The path to the list of endpoints to try first; empty for none.</summary>
    public EquatableList<string> Preferred { get; init; } = EquatableList<string>.Empty;

    /// <summary>What may follow an id and leaves the entry the same.</summary>
    public EquatableList<string> Suffixes { get; init; } = EquatableList<string>.Empty;
}
