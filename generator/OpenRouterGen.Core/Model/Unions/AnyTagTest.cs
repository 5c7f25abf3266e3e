namespace OpenRouterGen.Core.Model;

/// <summary>The tag is any other string: the case of the document that catches the rest.</summary>
internal sealed record AnyTagTest : CaseTest;
