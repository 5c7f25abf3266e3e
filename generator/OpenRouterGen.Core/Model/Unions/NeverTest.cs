namespace OpenRouterGen.Core.Model;

/// <summary>Another case is read instead: nothing distinguishes the two. The case can still be made and written.</summary>
internal sealed record NeverTest : CaseTest;
