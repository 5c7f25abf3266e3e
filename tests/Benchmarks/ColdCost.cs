namespace OpenRouterGen.Benchmarks;

/// <summary>What something cost the first time: of one thread.</summary>
/// <param name="Milliseconds">The time that passed.</param>
/// <param name="Methods">The methods that the JIT compiled for it.</param>
internal sealed record ColdCost(double Milliseconds, long Methods);
