namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The same work done by this library and by a named baseline.</summary>
/// <param name="Name">What is done.</param>
/// <param name="BaselineName">What it is compared with.</param>
/// <param name="Goal">The highest ratio of times that meets the goal.</param>
internal sealed record RuntimeCase(string Name, string BaselineName, double Goal, Action Ours, Action Baseline)
{
    /// <summary>The most bytes that it may allocate; null for no goal.</summary>
    public double? MostBytes { get; init; }

    public override string ToString() => Name + " beside " + BaselineName;

    public static IReadOnlyList<RuntimeCase> All { get; } = [.. JsonCases.All(), .. StreamCases.All()];
}
