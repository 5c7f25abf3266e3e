namespace OpenRouterGen.Core.Model;

/// <summary>The value is of this JSON kind.</summary>
internal sealed record KindTest(JsonKind Kind) : CaseTest;
