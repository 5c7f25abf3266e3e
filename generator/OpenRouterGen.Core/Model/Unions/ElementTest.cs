namespace OpenRouterGen.Core.Model;

/// <summary>The value is a list whose first element passes a test; an empty list passes too.</summary>
internal sealed record ElementTest(CaseTest Element) : CaseTest;
