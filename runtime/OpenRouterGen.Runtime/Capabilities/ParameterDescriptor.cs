namespace OpenRouter.Runtime;

/// <summary>What is said of one parameter.</summary>
internal readonly record struct ParameterDescriptor(DescriptorKind Kind)
{
    /// <summary>The texts of a choice.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The least value of a range.</summary>
    public double Minimum { get; init; }

    /// <summary>The greatest value of a range.</summary>
    public double Maximum { get; init; }
}
