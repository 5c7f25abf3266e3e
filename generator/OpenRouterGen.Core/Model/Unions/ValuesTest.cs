namespace OpenRouterGen.Core.Model;

/// <summary>The value is a string among these.</summary>
internal sealed record ValuesTest(EquatableList<string> Values) : CaseTest;
