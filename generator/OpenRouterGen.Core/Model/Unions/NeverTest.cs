namespace OpenRouterGen.Core.Model;

/// <summary>Another case is read instead: nothing tells the two apart. The case can still be made and written.</summary>
internal sealed record NeverTest : CaseTest;
