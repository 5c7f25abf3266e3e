namespace OpenRouterGen.Core.Model;

/// <summary>The tag is any other value of its kind: the case of the document that catches the rest.</summary>
internal sealed record AnyTagTest : CaseTest
{
    public JsonKind Kind { get; init; } = JsonKind.String;
}
