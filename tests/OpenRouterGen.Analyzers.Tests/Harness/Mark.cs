namespace OpenRouterGen.Analyzers.Tests.Harness;

/// <summary>A place of a source where something is reported.</summary>
internal sealed record Mark(string Id, int Start, int Length);
