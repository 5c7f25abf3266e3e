namespace OpenRouterGen.Core.Model;

/// <summary>A member of the object has one of these values, as <see cref="TagTest"/> writes them.</summary>
internal sealed record MemberValueTest(string Name, EquatableList<string> Values) : CaseTest
{
    public JsonKind Kind { get; init; } = JsonKind.String;
}
