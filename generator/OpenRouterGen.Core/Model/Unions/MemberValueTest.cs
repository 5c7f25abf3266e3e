namespace OpenRouterGen.Core.Model;

/// <summary>A member of the object has one of these values.</summary>
internal sealed record MemberValueTest(string Name, EquatableList<string> Values) : CaseTest;
