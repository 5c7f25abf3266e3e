using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>A record of which a catalogue speaks: which member names the entry, and which members the entry's descriptors are about.</summary>
internal sealed record DescribedRequestModel(CSharpIdentifier Member, EquatableList<DescribedParameterModel> Parameters)
{
    /// <summary>The path of wire names to the options by endpoint; empty for none.</summary>
    public EquatableList<string> Options { get; init; } = EquatableList<string>.Empty;
}

/// <summary>A member of the record, by wire name.</summary>
internal sealed record DescribedParameterModel(string WireName)
{
    /// <summary>Another parameter whose descriptor speaks of this one.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The values that the descriptor speaks of; null for all.</summary>
    public string? Pattern { get; init; }

    /// <summary>Values, or numbers of items, that are accepted even where the parameter is not supported.</summary>
    public EquatableList<string> Harmless { get; init; } = EquatableList<string>.Empty;

    /// <summary>What the service does with the parameter where it is not supported.</summary>
    public RuleEffect Unsupported { get; init; }
}
