namespace OpenRouterGen.Core.Model;

/// <summary>The value is an object that has at least one of these members.</summary>
internal sealed record AnyMemberTest(EquatableList<string> Names) : CaseTest;
