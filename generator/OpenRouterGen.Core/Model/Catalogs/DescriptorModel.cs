namespace OpenRouterGen.Core.Model;

/// <summary>What an entry of a catalog says of one parameter of the request.</summary>
internal sealed record DescriptorModel(string Parameter, DescriptorKind Kind)
{
    public EquatableList<string> Values { get; init; } = EquatableList<string>.Empty;

    public decimal Minimum { get; init; }

    public decimal Maximum { get; init; }
}
