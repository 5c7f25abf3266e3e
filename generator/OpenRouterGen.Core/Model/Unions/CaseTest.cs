namespace OpenRouterGen.Core.Model;

internal abstract record CaseTest;
