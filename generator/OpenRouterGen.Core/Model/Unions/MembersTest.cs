namespace OpenRouterGen.Core.Model;

/// <summary>The value is an object that has all of these members.</summary>
internal sealed record MembersTest(EquatableList<string> Names) : CaseTest;
