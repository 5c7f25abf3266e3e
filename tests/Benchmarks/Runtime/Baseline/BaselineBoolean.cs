namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

internal sealed record BaselineBoolean : BaselineCapability;
