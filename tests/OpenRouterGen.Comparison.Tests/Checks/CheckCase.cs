namespace OpenRouterGen.Comparison.Tests.Checks;

/// <summary>Two texts that differ, and what is found from the first to the second and back.</summary>
internal sealed record CheckCase(string Kind, string Title, string First, string Second)
{
    public required IReadOnlyList<string> Forth { get; init; }

    public required IReadOnlyList<string> Back { get; init; }

    public override string ToString() => $"{Kind}: {Title}";
}
