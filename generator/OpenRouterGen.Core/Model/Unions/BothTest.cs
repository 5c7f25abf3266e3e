namespace OpenRouterGen.Core.Model;

/// <summary>Both tests pass.</summary>
internal sealed record BothTest(CaseTest First, CaseTest Second) : CaseTest;
